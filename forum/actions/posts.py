"""Posts as their authors see them: replying, correcting, withdrawing.

No audit entries: a trail of all that somebody wrote is what this site does not keep.
"""

from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from commons.accounts.actions import trust
from commons.moderation.actions import cases
from commons.notices.actions import notices
from commons.safety import html

from .. import anonymity, kept, pictures, policy, prepared
from ..models import Draft, Post, Reaction, Topic, Version
from ..refused import Closed, Unfit, meanwhile
from ..words import Judged, folded, judged
from . import counting, indexing, once, telling

QUOTED = 600  # characters


def reply(
    *,
    topic: Topic,
    text,
    token,
    by,
    answers=None,
    quoted="",
    organization=None,
    picture=None,
    turn=None,
) -> Post:
    """A reply in `topic`, to its post `answers` or to all. Sent twice, it is there once.

    `quoted` are words of `answers`. `turn` is called for a form that was not sent before: it counts
    how much its writer writes, and may refuse (TooMany).
    In a sensitive category the post carries nobody's account; `secret` of what is returned is the
    token to change it with, told this once. Raises a `Refused`.
    """
    refusal = (
        policy.why_not_reply(by, topic)
        or policy.why_not_answer(by, answers)
        or policy.why_not_speak_for(by, organization, topic.category)
    )
    if refusal:
        raise Closed(refusal)
    if sent := once.sent_before(token):
        return once.same(sent, by, text)
    if turn:
        turn()
    quoted = quotation(quoted, answers)
    alt = picture.alt if picture else ""
    found = judged(text, by=by, language=language(), category=topic.category, title=alt)
    try:
        return _reply(topic, found, token, by, answers, quoted, organization, picture)
    except IntegrityError as conflict:
        return once.after_conflict(conflict, token, by, text)


@transaction.atomic
def _reply(topic, found: Judged, token, by, answers, quoted, organization, picture=None) -> Post:
    category, topic = topic.category, counting.lock(topic.pk)
    if topic.category_id == category.pk:
        topic.category = category
        refusal = policy.why_closed(by, topic)
    else:  # moved meanwhile
        refusal = policy.why_not_reply(by, topic)
    if refusal:
        raise Closed(refusal)
    if answers is not None and not Post.objects.shown().filter(pk=answers.pk, topic=topic).exists():
        raise meanwhile()
    post = put(
        topic,
        found,
        token,
        by,
        answers=answers,
        quoted=quoted,
        organization=organization,
        picture=picture,
    )
    if prepared.drafts(by.pk, topic.pk):
        Draft.objects.filter(user=by, topic=topic).delete()
    return post


def quotation(words: str, answers: Post | None) -> str:
    """The quoted words on one line. Raises Unfit when they are not words of the answered post."""
    words = " ".join(words.split())
    if not words:
        return ""
    if answers is None or words not in html.plain(answers.html):
        raise Unfit(_("Only words of the post you answer can be quoted, as they stand there."))
    if len(words) > QUOTED:
        raise Unfit(_("At most %(number)s characters can be quoted.") % {"number": QUOTED})
    return words


def put(
    topic: Topic,
    found: Judged,
    token,
    by,
    *,
    answers=None,
    quoted="",
    organization=None,
    picture=None,
) -> Post:
    """The next post of a locked topic, held or shown, with what follows from it. Sensitive
    categories take no picture.
    """
    sensitive = topic.category.sensitive
    if sensitive:
        picture = None
    post = Post(
        topic=topic,
        number=topic.last_number + 1,
        author=None if sensitive else by,
        organization=organization,
        answers=answers,
        quoted=quoted,
        image_alt=picture.alt if picture else "",
        source=found.words.source,
        html=found.words.html,
        html_version=found.words.version,
        folded=found.words.folded,
        language=language(),
        token=token,
        created_at=anonymity.week() if sensitive else timezone.now(),
        held_at=timezone.now() if found.grounds else None,
        held_for=list(found.grounds),
    )
    if sensitive:
        post.pk = anonymity.number()
        post.secret = anonymity.token()
        post.edit_key = anonymity.key_of(post.secret)
    post.save(force_insert=True)
    if picture:  # no file before it is known that the form was not sent already
        post.image = pictures.keep(picture)
        post.save(update_fields=["image"])
    topic.last_number = post.number
    if found.grounds:
        topic.save(update_fields=["last_number"])
        cases.hold(about=post, reasons=found.grounds)
    else:
        counting.add(topic, post)
        if post.is_opening:
            indexing.again(topic.pk)
        if found.marks:
            cases.flag(about=post, reasons=found.marks)
        telling.shown(post)
    if not sensitive:
        trust.count(user=by, what="active" if found.grounds else "kept")
    kept.said(topic)
    return post


def language() -> str:
    return translation.get_language()


@transaction.atomic
def edit(*, post: Post, text: str, by=None, secret: str = "", turn=None) -> Post:
    """New words for a post while the window is open; the old ones stay for moderators.

    By its author, or by whoever holds the `secret` of a post that has none. `turn` is called for
    words that differ, before they are judged. Raises Closed, Unfit, and what `turn` raises.
    """
    topic = counting.lock(post.topic_id)
    post = Post.objects.select_for_update(of=("self",), no_key=True).get(pk=post.pk)
    post.topic = topic
    refusal = why_not_with(secret, post) if secret else policy.why_not_edit(by, post)
    if refusal:
        raise Closed(refusal)
    if html.clean(text) == post.source:
        return post
    if turn:
        turn()
    found = judged(
        text, by=by, language=post.language, category=topic.category, title=post.image_alt
    )
    now = timezone.now()
    if not topic.category.sensitive:
        Version.objects.create(post=post, source=post.source, html=post.html, replaced_at=now)
    post.source, post.html = found.words.source, found.words.html
    post.html_version, post.folded = found.words.version, found.words.folded
    post.edited_at = anonymity.week() if topic.category.sensitive else now
    post.save(
        update_fields=["source", "html", "html_version", "folded", "edited_at"],
    )
    if post.is_opening:
        indexing.again(topic.pk)
    if found.grounds and not post.is_held and not post.approved_at:
        _hold(post, found.grounds, now)
    elif found.grounds or found.marks:
        cases.flag(about=post, reasons=(*found.grounds, *found.marks))
    kept.said(topic)
    return post


def _hold(post: Post, grounds, now) -> None:
    """What was shown waits again: the new words are nobody's yet to see."""
    with counting.counted(post.topic_id):
        Post.objects.filter(pk=post.pk).update(held_at=now, held_for=list(grounds))
        if post.is_opening:
            Topic.objects.filter(pk=post.topic_id).update(held_at=now)
    gone = {"topic": post.topic_id} if post.is_opening else {"pk": post.pk}
    pictures.out_of_reach(Post.objects.filter(**gone))
    kept.changed(post.topic)
    notices.withdraw(about=post)
    cases.hold(about=post, reasons=grounds)


def why_not_with(secret: str, post: Post) -> str | None:
    """The token that was shown once stands for the author of a post without one."""
    if not post.edit_key or anonymity.key_of(secret) != post.edit_key:
        return _("This token does not belong to this post.")
    return policy.why_words_are_gone(post)


@transaction.atomic
def withdraw(*, post: Post, by=None, secret: str = "") -> None:
    """Takes the words away for good. Its place stays in the topic. Again is no mistake.

    A topic of which nobody else said anything goes with its opening words. Raises Closed.
    """
    topic = counting.lock(post.topic_id)
    post = Post.objects.select_for_update(of=("self",), no_key=True).get(pk=post.pk)
    own = bool(post.edit_key) and anonymity.key_of(secret) == post.edit_key
    if not own and (reason := policy.why_not_withdraw(by, post)):
        raise Closed(reason)
    if post.withdrawn_at:
        return
    empty([post])
    if post.is_shown and post.author_id:
        trust.count(user=post.author, what="withdrawn")
    cases.close(about=post)
    notices.withdraw(about=post)
    kept.changed(topic)


def empty(posts: list[Post]) -> None:
    """No words left in these posts, whoever wrote them. Call it inside a transaction."""
    ids = [post.pk for post in posts]
    topics = {post.topic_id for post in posts}
    openings = {post.topic_id for post in posts if post.is_opening}
    counting.lock_all(topics)
    Version.objects.filter(post__in=ids).delete()
    Reaction.objects.filter(post__in=ids).delete()
    images = list(
        Post.objects.filter(pk__in=ids, image__isnull=False).values_list("image", flat=True)
    )
    Post.objects.filter(answers__in=ids).exclude(quoted="").update(quoted="")
    for pk in sorted(topics):
        with counting.counted(pk) as topic:
            Post.objects.filter(pk__in=ids, topic=topic).update(
                withdrawn_at=timezone.now(),
                quoted="",
                image=None,
                image_alt="",
                source="",
                html="",
                folded="",
                edit_key="",
                organization=None,
                held_for=[],
                useful_count=0,
                thanks_count=0,
                agree_count=0,
            )
            Topic.objects.filter(pk=pk, answer__in=ids).update(answer=None)
            if not Post.objects.filter(topic=topic, withdrawn_at=None).exists():
                _retitle(topic, "", withdrawn_at=timezone.now(), organization=None)
            elif pk in openings:
                untitle(topic)
        if pk in openings:
            indexing.again(pk)
    pictures.remove(images)


def untitle(topic: Topic) -> None:
    """A title goes with the opening words it stood above; where others replied, the topic stays."""
    with translation.override(topic.language):
        _retitle(topic, _("A topic without its title"))


def _retitle(topic: Topic, title: str, **fields) -> None:
    Topic.objects.filter(pk=topic.pk).update(title=title, folded=folded(title), **fields)
