"""What members are told about the forum, and what of it they can follow."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from commons.arabic import bidi
from commons.notices import following, kinds
from commons.notices.levels import Level

from .actions.telling import MENTION, NEW, REPLY, TOPIC
from .models import Category, Post, Topic


def _words(post: Post, count: int) -> dict:
    return {
        "count": count,
        "title": bidi.isolate(post.topic.title),
        "category": bidi.isolate(post.topic.category.name),
    }


def _new(post: Post, count: int) -> str:
    words = _words(post, count)
    return (
        ngettext("%(count)s new post in “%(title)s”", "%(count)s new posts in “%(title)s”", count)
        % words
    )


def _reply(post: Post, count: int) -> str:
    return ngettext(
        "%(count)s new reply to you in “%(title)s”",
        "%(count)s new replies to you in “%(title)s”",
        count,
    ) % _words(post, count)


def _mention(post: Post, count: int) -> str:
    return ngettext(
        "%(count)s post in “%(title)s” calls you by name",
        "%(count)s posts in “%(title)s” call you by name",
        count,
    ) % _words(post, count)


def _topic(post: Post, count: int) -> str:
    return ngettext(
        "%(count)s new topic in “%(category)s”", "%(count)s new topics in “%(category)s”", count
    ) % _words(post, count)


def _among(user, posts: list) -> set[int]:
    rows = Post.objects.visible_to(user).shown().filter(pk__in=[post.pk for post in posts])
    return set(rows.filter(topic__category__sensitive=False).values_list("pk", flat=True))


def _visible(user, post: Post) -> bool:
    return bool(_among(user, [post]))


def _load(ids) -> dict:
    rows = Post.objects.select_related("topic__category", "author")
    return {row.pk: row for row in rows.filter(pk__in=list(ids))}


for key, label, sentence in (
    (NEW, _("New posts in topics you watch"), _new),
    (REPLY, _("Replies to your posts in the forum"), _reply),
    (MENTION, _("Posts that call you by name"), _mention),
    (TOPIC, _("New topics in categories you watch"), _topic),
):
    kinds.register(
        kinds.Kind(
            key=key,
            label=label,
            sentence=sentence,
            visible=_visible,
            address=lambda post: post.get_absolute_url(),
            target=(lambda post: post.topic.category)
            if key == TOPIC
            else (lambda post: post.topic),
            among=_among,
            load=_load,
            excerpt=lambda post: post.excerpt,
        )
    )


def _found(model):
    def find(user, pk: int):
        rows = model.objects.visible_to(user)
        inside = "category__sensitive" if model is Topic else "sensitive"
        return rows.filter(pk=pk, **{inside: False}).first()

    return find


LEVELS = (Level.MUTE, Level.FOLLOW, Level.WATCH)
following.allow(
    following.Followable(
        key="topic",
        label=_("topic of the forum"),
        model=Topic,
        find=_found(Topic),
        title=lambda topic: topic.title,
        address=lambda topic: topic.get_absolute_url(),
        levels=LEVELS,
    )
)
following.allow(
    following.Followable(
        key="category",
        label=_("category of the forum"),
        model=Category,
        find=_found(Category),
        title=lambda category: category.name,
        address=lambda category: reverse("forum:category", args=[category.slug]),
        levels=LEVELS,
    )
)


def _fresh(user, target, after, until) -> list[int]:
    """New posts of a followed topic, opening posts of a followed category."""
    rows = Post.objects.visible_to(user).shown().filter(created_at__gt=after, created_at__lte=until)
    if isinstance(target, Topic):
        rows = rows.filter(topic=target)
    elif isinstance(target, Category):
        rows = rows.filter(topic__category=target, number=1)
    else:
        return []
    rows = rows.filter(topic__category__sensitive=False).order_by("-created_at")
    return list(rows.values_list("pk", flat=True)[: following.MOST])


def _items(user, ids) -> list[following.Item]:
    rows = Post.objects.visible_to(user).shown().filter(pk__in=ids)
    rows = rows.filter(topic__category__sensitive=False).select_related("topic")
    return [
        following.Item(
            pk=post.pk,
            title=post.topic.title,
            address=post.get_absolute_url(),
            kind=str(_("forum")),
            made_at=post.created_at,
        )
        for post in rows
    ]


following.register(following.Source("forum", _("the forum"), _fresh, _items))
