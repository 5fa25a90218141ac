"""A provider answers what readers said is wrong with a service."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.dispatch import Signal
from django.utils.translation import gettext as _

from commons.safety import audit

from .. import remarks
from ..audit_actions import ANSWERED
from ..models import ProviderAnswer, Service
from ..models.provider_answer import Said

# Sent with `answer=` in the transaction; `reader_notices` listens.
answered = Signal()


@transaction.atomic
def give(*, service: Service, said: str, by, words: str = "") -> ProviderAnswer:
    """Answers everything that waits. That all is right needs `words`; coordinators are told.

    Raises ValidationError, with the code `nothing` when nothing waits for an answer.
    """
    Service.objects.select_for_update().get(pk=service.pk)
    if not remarks.waiting(service):
        raise ValidationError(_("Nothing waits for an answer."), code="nothing")
    answer = ProviderAnswer(service=service, said=said, words=words, made_by=by)
    answer.full_clean()
    if answer.said == Said.RIGHT and not answer.words:
        raise ValidationError({"words": why_words()}, code="required")
    answer.save()
    audit.record(ANSWERED, service, by, said=said)
    answered.send(ProviderAnswer, answer=answer)
    return answer


def why_words() -> str:
    return _("Say in a few words why it is right; coordinators read it.")
