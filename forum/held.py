"""What the forum holds of a person: given to them, and erased with them.

Posts of sensitive categories are not among it: the site does not know whose they are.
"""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from commons.accounts import holdings
from commons.moderation.actions import cases
from commons.notices.actions import notices

from . import kept, pictures
from .actions import counting, posts
from .models import (
    CategoryMark,
    Draft,
    Event,
    Participant,
    Post,
    Reaction,
    ReadMark,
    Support,
    Topic,
    Version,
)


def _posts(user):
    rows = Post.objects.of(user).select_related("topic", "organization").order_by("pk")
    for row in rows.prefetch_related("versions"):
        yield {
            "topic": row.topic.title,
            "address": row.get_absolute_url(),
            "written": row.created_at,
            "words": row.source,
            "picture": row.image_alt,
            "on_behalf_of": row.organization.name if row.organization_id else "",
            "earlier_versions": [version.source for version in row.versions.all()],
            "withdrawn": row.withdrawn_at,
        }


def _pictures(user):
    rows = Post.objects.of(user).filter(image__isnull=False).select_related("image", "topic")
    for row in rows:
        name = row.image.file.name
        yield f"{row.topic.key}-{row.number}.{name.rpartition('.')[2]}", row.image.file


@transaction.atomic
def _erase_posts(user, keep_words: bool) -> None:
    """With `keep_words` what is shown stays, without its writer; all else goes in any case, and
    every picture does.
    """
    rows = Post.objects.of(user)
    topics = set(rows.values_list("topic_id", flat=True))
    counting.lock_all(topics)
    gone = rows.filter(withdrawn_at=None)
    if keep_words:
        gone = gone.exclude(pk__in=rows.shown().values("pk"))
    gone = list(gone.select_related("topic"))
    for post in gone:
        cases.close(about=post)
        notices.withdraw(about=post)
    posts.empty(gone)
    Version.objects.filter(post__author=user).delete()
    images = list(rows.filter(image__isnull=False).values_list("image", flat=True))
    rows.filter(image__isnull=False).update(image=None, image_alt="")
    pictures.remove(images)
    for pk in sorted(topics):
        with counting.counted(pk) as topic:
            Post.objects.of(user).filter(topic=topic).update(author=None, organization=None)
        kept.changed(topic)
    begun = Topic.objects.filter(author=user).exclude(title="")
    for topic in begun.exclude(pk__in=Post.objects.shown().filter(number=1).values("topic")):
        posts.untitle(topic)
    Topic.objects.filter(author=user).update(author=None, organization=None)
    Topic.objects.filter(last_author=user).update(last_author=None)
    Participant.objects.filter(user=user).delete()


def _reactions(user):
    for row in Reaction.objects.filter(user=user).select_related("post__topic"):
        yield {
            "topic": row.post.topic.title,
            "number": row.post.number,
            "mark": row.kind,
            "made": row.made_at,
        }


def _erase_reactions(user, keep_words: bool) -> None:
    Reaction.objects.filter(user=user).delete()


def _supports(user):
    for row in Support.objects.filter(user=user).select_related("topic"):
        yield {"idea": row.topic.title, "made": row.made_at}


def _erase_supports(user, keep_words: bool) -> None:
    Support.objects.filter(user=user).delete()


def _places(user):
    for row in ReadMark.objects.filter(user=user).select_related("topic"):
        yield {"topic": row.topic.title, "read_up_to": row.number, "read": row.read_at}
    for row in CategoryMark.objects.filter(user=user).select_related("category"):
        yield {"category": row.category.name, "read": row.read_at}


def _erase_places(user, keep_words: bool) -> None:
    ReadMark.objects.filter(user=user).delete()
    CategoryMark.objects.filter(user=user).delete()


def _drafts(user):
    for row in Draft.objects.filter(user=user).select_related("topic", "category"):
        yield {
            "in": row.topic.title if row.topic_id else row.category.name,
            "title": row.title,
            "words": row.text,
            "saved": row.saved_at,
        }


def _erase_drafts(user, keep_words: bool) -> None:
    Draft.objects.filter(user=user).delete()


def _order(user):
    for row in Event.objects.filter(by=user).select_related("topic"):
        yield {"topic": row.topic.title, "what": row.what, "made": row.made_at}


def _unlink_order(user, keep_words: bool) -> None:
    Event.objects.filter(by=user).update(by=None)


for key, label, export, erase, covers, *files in (
    (
        "posts",
        _("Topics and posts in the forum"),
        _posts,
        _erase_posts,
        ("forum.Post", "forum.Topic", "forum.Version", "forum.Participant"),
        _pictures,
    ),
    (
        "reactions",
        _("Marks you set in the forum"),
        _reactions,
        _erase_reactions,
        ("forum.Reaction",),
    ),
    ("support", _("Ideas you support"), _supports, _erase_supports, ("forum.Support",)),
    (
        "places",
        _("How far you have read in the forum"),
        _places,
        _erase_places,
        ("forum.ReadMark", "forum.CategoryMark"),
    ),
    (
        "drafts",
        _("What you have begun to write in the forum"),
        _drafts,
        _erase_drafts,
        ("forum.Draft",),
    ),
    ("order", _("How you kept order in the forum"), _order, _unlink_order, ("forum.Event",)),
):
    holdings.register(holdings.Holding(f"forum:{key}", label, export, erase, covers, *files))
