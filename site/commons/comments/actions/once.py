"""A form that is sent twice brings one thing, beside which the token of its ticket is kept."""

from django.db import IntegrityError
from django.utils.translation import gettext as _

from commons.accounts.models import User
from commons.safety import html

from ..refused import Closed, Sent


def same(sent, text: str, *, is_own: bool):
    """What the form brought, when it is the same again. Its words are judged no second time: a form
    that was sent takes no turn, so it must not be of use for anything else either. Raises Sent.
    """
    if is_own and (sent.source == html.clean(text) or sent.withdrawn_at):
        return sent
    raise Sent(_("This form was sent already. Your words are still here: send them once more."))


def reason(conflict: IntegrityError, by) -> Exception:
    """Why the form could not be kept, when nothing of it stands there."""
    if by is not None and not User.objects.filter(pk=by.pk).exists():
        return Closed(_("This account is closed."))  # erased in the same moment
    return conflict
