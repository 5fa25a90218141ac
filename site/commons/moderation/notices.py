"""What moderation has to tell: a member what was decided, a coordinator that somebody complains."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from commons.notices import kinds
from commons.notices.ways import Way

from . import policy, rules
from .actions.decisions import NOTICE
from .actions.reports import COMPLAINT


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


def _complained(case, count: int) -> str:
    """Without a name: the line stands in a mail, and on a telephone that lies on a table."""
    return ngettext(
        "A complaint waits for a coordinator.",
        "%(count)s complaints wait for a coordinator.",
        count,
    ) % {"count": count}


kinds.register(
    kinds.Kind(
        key=COMPLAINT,
        label=gettext_lazy("Somebody complains of what happened to them"),
        sentence=_complained,
        visible=lambda user, case: case.is_open and policy.may_read_complaints(user),
        address=lambda case: reverse("moderation_case", args=[case.pk]),
        way=Way.NOW,
    )
)
