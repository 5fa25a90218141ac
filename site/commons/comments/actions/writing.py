"""Comments as their authors see them: writing, correcting, withdrawing.

No audit entries: a trail of all that somebody wrote is what this site does not keep.
"""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from django.utils import timezone
from django_comments_xtd.models import XtdComment

from commons.accounts.actions import trust
from commons.moderation import screening
from commons.moderation.actions import cases
from commons.notices.actions import notices
from commons.pages import caching, locales
from commons.safety import html

from .. import openness, policy, speaking
from ..models import Sidecar, Version
from ..refused import Closed, Gone, Unfit
from . import once, telling


def write(
    *, page, text, token, by=None, name="", answers=None, organization=None, turn=None
) -> Sidecar:
    """A comment on `page`, or an answer to `answers` there. Sent twice, it is there once.

    `by` is an account; None is the guest called `name`. `token` is of the form's ticket. `turn` is
    called when the form was not sent before: it counts how much its writer writes, and may refuse
    (TooMany). Raises a `Refused`: Closed, Gone (of what is answered), Sent (the same form with
    other words), Unfit.
    """
    page = answers.page.specific if answers else page
    organizations = speaking.organizations_of(by)
    refusal = (
        policy.why_not_write(by, page)
        or policy.why_not_answer(by, answers)
        or policy.why_not_speak_for(by, organization, organizations)
    )
    if refusal:
        raise Closed(refusal)
    if sent := _sent_before(token):
        return _same(sent, by, text)
    if turn:
        turn()
    words, verdict = judged(text, by, locales.code(page.locale_id))
    grounds = list(verdict.reasons) if verdict.outcome == screening.HOLD else []
    if openness.of(page).read_first and not policy.is_moderator(by):
        grounds.append(policy.EDITOR)
    if by is None and policy.GUEST not in grounds:
        grounds.append(policy.GUEST)
    try:
        with transaction.atomic():
            comment = _keep(page, words, token, by, name, answers, organization, grounds)
            if grounds:
                cases.hold(about=comment, reasons=grounds)
            elif verdict.outcome == screening.FLAG:
                cases.flag(about=comment, reasons=verdict.reasons)
            trust.count(user=by, what="active")
            if not grounds:
                telling.shown(comment)
    except IntegrityError as conflict:
        if sent := _sent_before(token):
            return _same(sent, by, text)
        raise once.reason(conflict, by) from None
    return comment


def judged(text: str, by, language: str):
    """The words, cleaned, and what screening says. Raises Unfit."""
    if reason := html.why_not(text, policy.MOST):
        raise Unfit(reason)
    words = html.take(text)
    verdict = screening.screen(text=html.plain(words.html), author=by, language=language)
    if verdict.outcome == screening.BLOCK:
        raise Unfit(verdict.message())
    return words, verdict


def _keep(page, words, token, by, name, answers, organization, grounds) -> Sidecar:
    first = None
    if answers:
        # Whoever numbers an answer in this thread now makes the next one wait.
        first = Sidecar.objects.select_for_update().get(pk=answers.thread_id)
        answers = Sidecar.objects.get(pk=answers.pk)
        if not answers.is_shown:
            raise Gone.meanwhile()
    row = XtdComment(
        content_type=ContentType.objects.get_for_model(page),
        object_pk=str(page.pk),
        site_id=settings.SITE_ID,
        user=by,
        user_name="" if by else name,
        comment=words.source,
        submit_date=timezone.now(),
        ip_address=None,
        is_public=not grounds,
        parent_id=first.pk if first else 0,
    )
    row.save()
    return Sidecar.objects.create(
        comment=row,
        page=page.page_ptr,
        thread_id=first.pk if first else row.pk,
        answers=answers,
        language=locales.code(page.locale_id),
        organization=organization,
        html=words.html,
        html_version=words.version,
        folded=words.folded,
        token=token,
        held_at=timezone.now() if grounds else None,
        held_for=grounds,
    )


def _sent_before(token) -> Sidecar | None:
    return Sidecar.objects.filter(token=token).select_related("comment").first()


def _same(sent: Sidecar, by, text: str) -> Sidecar:
    is_own = sent.comment.user_id == (by.pk if by else None)
    return once.same(sent, text, is_own=is_own)


@transaction.atomic
def edit(*, comment: Sidecar, text: str, by, turn=None) -> Sidecar:
    """New words for a comment, while the window is open; the old ones stay for moderators.

    The new words are judged like the first; `turn` is called before, for words that differ. Raises
    Closed, Unfit, and what `turn` raises.
    """
    comment = Sidecar.objects.select_for_update().get(pk=comment.pk)
    if reason := policy.why_not_edit(by, comment):
        raise Closed(reason)
    if html.clean(text) == comment.source:
        return comment
    if turn:
        turn()
    words, verdict = judged(text, by, comment.language)
    now = timezone.now()
    Version.objects.create(
        comment=comment, source=comment.source, html=comment.html, replaced_at=now
    )
    fields = {"html": words.html, "html_version": words.version, "folded": words.folded}
    Sidecar.objects.filter(pk=comment.pk).update(edited_at=now, **fields)
    XtdComment.norel_objects.filter(pk=comment.pk).update(comment=words.source)
    held_again = verdict.outcome == screening.HOLD and not comment.is_held
    if held_again and not comment.approved_at:
        _hold(comment, verdict.reasons, now)
    elif verdict.outcome in {screening.FLAG, screening.HOLD}:
        cases.flag(about=comment, reasons=verdict.reasons)
    transaction.on_commit(caching.purge)
    return Sidecar.objects.get(pk=comment.pk)


def _hold(comment: Sidecar, reasons, now) -> None:
    Sidecar.objects.filter(pk=comment.pk).update(held_at=now, held_for=list(reasons))
    XtdComment.norel_objects.filter(pk=comment.pk).update(is_public=False)
    notices.withdraw(about=comment)
    trust.count(user=comment.author, what="withdrawn")
    cases.hold(about=comment, reasons=reasons)


@transaction.atomic
def withdraw(*, comment: Sidecar, by) -> None:
    """Takes the words away for good: from the page, earlier versions, quotes, lists and mail.

    Its place stays while answers stand below it. Again is no mistake. Raises Closed.
    """
    comment = Sidecar.objects.select_for_update().get(pk=comment.pk)
    if reason := policy.why_not_withdraw(by, comment):
        raise Closed(reason)
    if comment.withdrawn_at:
        return
    if comment.is_shown:
        trust.count(user=by, what="withdrawn")
    empty([comment.pk])
    cases.close(about=comment)
    notices.withdraw(about=comment)


def empty(ids: list[int]) -> None:
    """No words left in these comments, whoever wrote them. Call it inside a transaction."""
    Version.objects.filter(comment__in=ids).delete()
    Sidecar.objects.filter(pk__in=ids).update(
        withdrawn_at=timezone.now(), html="", folded="", organization=None, held_for=[]
    )
    XtdComment.norel_objects.filter(pk__in=ids).update(
        comment="", user_name="", is_removed=True, is_public=False
    )
    transaction.on_commit(caching.purge)
