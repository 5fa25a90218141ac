"""What moderators write for each other about a member."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from commons.safety import audit

from .. import policy
from ..audit_actions import NOTED
from ..models import Note


@transaction.atomic
def write(*, member, words: str, by) -> Note:
    """Raises PermissionDenied for people who are no moderators."""
    if not policy.may_moderate(by):
        raise PermissionDenied(_("Your role does not decide what is shown."))
    note = Note.objects.create(member=member, words=words, by=by)
    audit.record(NOTED, note, by)
    return note
