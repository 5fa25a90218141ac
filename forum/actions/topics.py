"""Beginning topics, and what whoever asked decides about them."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commons.arabic import normalise
from commons.arabic.slugs import slugify
from commons.safety import html

from .. import anonymity, kept, policy
from ..models import Category, Draft, Post, Tag, Topic
from ..models.topic import Kind, Status
from ..refused import Closed, Unfit
from ..words import clean_title, folded, judged
from . import counting, once, posts


def begin(
    *,
    category: Category,
    title: str,
    text: str,
    token,
    by,
    kind: str = Kind.DISCUSSION,
    tags=(),
    organization=None,
    about=None,
    picture=None,
    turn=None,
) -> Post:
    """A topic with its opening post, which is returned. `tags` are names, `about` is a page; for
    `turn` see `posts.reply`.

    Sent twice, it is there once. Raises a `Refused`.
    """
    refusal = policy.why_not_begin(by, category, kind) or policy.why_not_speak_for(
        by, organization, category
    )
    if refusal:
        raise Closed(refusal)
    if sent := once.sent_before(token):
        return once.same(sent, by, text)
    if turn:
        turn()
    title = clean_title(title)
    shown = f"{title}\n{picture.alt}" if picture else title
    found = judged(text, by=by, language=posts.language(), category=category, title=shown)
    try:
        with transaction.atomic():
            topic = _make(category, title, kind, by, organization, about, bool(found.grounds))
            topic.tags.set(tagged(tags))
            post = posts.put(topic, found, token, by, organization=organization, picture=picture)
            Draft.objects.filter(user=by, category=category).delete()
            return post
    except IntegrityError as conflict:
        return once.after_conflict(conflict, token, by, text)


def _make(category, title, kind, by, organization, about, held: bool) -> Topic:
    sensitive = category.sensitive
    now = anonymity.week() if sensitive else timezone.now()
    return Topic.objects.create(
        key=anonymity.key(),
        category=category,
        kind=kind,
        title=title,
        folded=folded(title),
        language=posts.language(),
        author=None if sensitive else by,
        organization=organization,
        about=about,
        created_at=now,
        last_post_at=now,
        status=Status.NEW if kind == Kind.IDEA else "",
        held_at=timezone.now() if held else None,
    )


def tagged(names) -> list[Tag]:
    """The tags of these names, made when there are none. Raises Unfit for too many, or no word."""
    found: dict[str, Tag] = {}
    for name in dict.fromkeys(" ".join(html.clean(str(name)).split()) for name in names):
        key = normalise.key(name)[:160]
        if not key or len(name) > 40:
            raise Unfit(
                _("“%(name)s” cannot be a tag: write a word of at most 40 letters.")
                % {"name": name}
            )
        if key not in found:
            given = {"name": name, "slug": slugify(name, 50) or key[:50]}
            if Tag.objects.filter(slug=given["slug"]).exclude(folded=key).exists():
                given["slug"] = anonymity.key()
            found[key], _made = Tag.objects.get_or_create(folded=key, defaults=given)
    if len(found) > policy.TAGS:
        raise Unfit(_("A topic has at most %(number)s tags.") % {"number": policy.TAGS})
    return list(found.values())


@transaction.atomic
def choose_answer(*, topic: Topic, post: Post | None, by) -> None:
    """`post` answers the question; None takes the choice back. Raises Closed."""
    topic = counting.lock(topic.pk)
    refusal = policy.why_not_choose_answer(by, topic)
    if post is not None and not refusal:
        post = Post.objects.shown().filter(pk=post.pk, topic=topic, number__gt=1).first()
        refusal = None if post else _("This post is not shown in this topic.")
    if refusal:
        raise Closed(refusal)
    Topic.objects.filter(pk=topic.pk).update(answer=post)
    kept.said(topic)
