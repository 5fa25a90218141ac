"""A form that is sent twice brings one post: its token is told when it is made."""

from django.utils.translation import gettext as _

from commons.accounts.models import User

from ..models import Post
from ..refused import Closed, Sent
from ..words import Judged


def sent_before(token, turn=None) -> Post | None:
    """What the form brought the first time. There is none: `turn` is called, which counts how much
    its writer writes, and may refuse (TooMany).
    """
    rows = Post.objects.filter(token=token)
    if rows.exists():  # seldom, and cheaper to ask than for all of it
        return rows.first()
    if turn:
        turn()
    return None


def same(sent: Post, by, found: Judged) -> Post:
    """What the form made the first time, when it is the same again."""
    same_writer = sent.author_id in (by.pk, None)
    if same_writer and (sent.source == found.words.source or sent.withdrawn_at):
        return sent
    raise Sent(_("This form was sent already. Your words are still here: send them once more."))


def after_conflict(token, by, found: Judged) -> Post:
    """Sent twice in the same moment, or the account was erased meanwhile."""
    if sent := Post.objects.filter(token=token).first():
        return same(sent, by, found)
    if not User.objects.filter(pk=by.pk).exists():
        raise Closed(_("This account is closed.")) from None
    raise
