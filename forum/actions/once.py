"""A form that is sent twice brings one post, beside which the token of its ticket is kept."""

from django.db import IntegrityError
from django.utils.translation import gettext as _

from commons.accounts.models import User
from commons.safety import html

from ..models import Post
from ..refused import Closed, Sent


def sent_before(token) -> Post | None:
    """What the form brought the first time."""
    rows = Post.objects.filter(token=token)
    return rows.first() if rows.exists() else None  # seldom, and cheaper to ask than for all of it


def same(sent: Post, by, text: str) -> Post:
    """What the form brought, when it is the same again. Its words are judged no second time: a form
    that was sent takes no turn, so it must not be of use for anything else either.
    """
    same_writer = sent.author_id in (by.pk, None)
    if same_writer and (sent.source == html.clean(text) or sent.withdrawn_at):
        return sent
    raise Sent(_("This form was sent already. Your words are still here: send them once more."))


def after_conflict(conflict: IntegrityError, token, by, text: str) -> Post:
    """Sent twice in the same moment, or the account was erased meanwhile."""
    if sent := Post.objects.filter(token=token).first():
        return same(sent, by, text)
    if not User.objects.filter(pk=by.pk).exists():
        raise Closed(_("This account is closed.")) from None
    raise conflict
