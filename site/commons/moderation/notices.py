"""What moderation has to tell a member: what was decided, and what became of an appeal."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commons.notices import kinds

from . import rules
from .actions.decisions import NOTICE


def _sentence(decision, count: int) -> str:
    appeal = getattr(decision, "appeal", None)
    if appeal and appeal.answered_at:
        return _("A moderator has answered your appeal.")
    if decision.undone_at:
        return _("A decision about what you wrote has been taken back.")
    if decision.verdict == rules.APPROVE:
        return _("What you wrote has been approved and is shown now.")
    if decision.verdict in rules.SANCTIONS:
        return _("A moderator has decided about what you wrote and about your account.")
    return _("What you wrote is no longer shown. Read why, and appeal if you think it is wrong.")


kinds.register(
    kinds.Kind(
        key=NOTICE,
        label=gettext_lazy("A moderator has decided about what I wrote"),
        sentence=_sentence,
        visible=lambda user, decision: decision.case.author_id == user.pk,
        address=lambda decision: reverse("moderation_decision", args=[decision.uuid]),
        always=True,
    )
)
