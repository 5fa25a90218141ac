"""Who may write, answer, edit, withdraw and mark. Each function returns why not, in words, or None."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commons.accounts.policy import blocked_between
from commons.moderation.policy import may_moderate, may_speak

from . import commentable, openness
from .openness import Openness

MOST = 5_000  # characters of one comment
GUEST = "guest"  # grounds of `commons.moderation.rules`
EDITOR = "editor"


def why_not_write(user, page, open_to: Openness | None = None) -> str | None:
    """For a member or a guest. A guest whom signing in would help is told so by `must_sign_in`."""
    if not commentable.takes(page):
        return _("This page has no comments.")
    open_to = open_to or openness.of(page)
    return open_to.why_closed or may_speak(user)


def why_not_answer(user, answered) -> str | None:
    """Whoever blocked somebody, or was blocked, gets no answers from them."""
    if answered is not None and blocked_between(user, answered.author):
        return _("This comment takes no replies.")
    return None


def must_sign_in(user, open_to: Openness) -> bool:
    return not user.is_authenticated and not open_to.admits_guests


def why_not_speak_for(user, organization, organizations: list) -> str | None:
    if organization is not None and organization not in organizations:
        return _("This organisation has not confirmed that you speak for it.")
    return None


def edit_until(comment):
    return comment.written_at + timedelta(minutes=settings.COMMENTS_EDIT_MINUTES)


def is_own(user, comment) -> bool:
    return user.is_authenticated and comment.comment.user_id == user.pk


def why_not_edit(user, comment) -> str | None:
    return why_not_correct(user, comment) or may_speak(user)


def why_not_correct(user, comment) -> str | None:
    """What the comment itself says, without asking whether `user` may speak at all."""
    if not is_own(user, comment):
        return _("Only its author can correct a comment.")
    if comment.withdrawn_at or comment.hidden_at:
        return _("This comment is no longer shown, so it cannot be corrected.")
    if timezone.now() > edit_until(comment):
        minutes = settings.COMMENTS_EDIT_MINUTES
        return ngettext(
            "A comment can be corrected for %(minutes)s minute. You can still withdraw it, or add to it in an answer.",
            "A comment can be corrected for %(minutes)s minutes. You can still withdraw it, or add to it in an answer.",
            minutes,
        ) % {"minutes": minutes}
    return None


def why_not_withdraw(user, comment) -> str | None:
    """Nobody's silence, closed thread or hour keeps somebody from taking their words back."""
    if not is_own(user, comment):
        return _("Only its author can withdraw a comment.")
    return None


def why_not_find_useful(user, comment) -> str | None:
    if is_own(user, comment):
        return _("Others say whether your comment is useful.")
    if not comment.is_shown:
        return _("This comment is no longer shown.")
    return None


def is_moderator(user) -> bool:
    return user is not None and user.is_authenticated and may_moderate(user)


def may_read_versions(user, comment) -> bool:
    return is_own(user, comment) or is_moderator(user)


def why_not_set(user, page) -> str | None:
    """The setting of a page: whoever may publish it. A section's setting reaches what is below."""
    if not page.permissions_for_user(user).can_publish():
        return _("Only who may publish this page decides about its comments.")
    return None
