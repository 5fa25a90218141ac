"""Who decides about ties to an organisation. Each function returns why not, in words, or None."""

from django.utils.translation import gettext as _

from commons.accounts.policy import may_keep_accounts

from .models import Affiliation
from .models.affiliation import Role


def manages(by, organization) -> bool:
    """Answers for the organisation: a confirmed manager."""
    ties = Affiliation.objects.confirmed().filter(user=by, role=Role.MANAGER)
    return by.is_active and ties.filter(organization=organization).exists()


def why_not_decide(by, tie) -> str | None:
    """Confirm or refuse a tie, or end somebody else's. Nobody's own, whatever their role."""
    if not (may_keep_accounts(by) or manages(by, tie.organization)):
        return _(
            "Only who answers for the organisation, or a coordinator, decides about its people."
        )
    if by.pk == tie.user_id:
        return _("Somebody else has to confirm your own tie.")
    if may_keep_accounts(by):
        return None
    if tie.role == Role.MANAGER:
        return _("Only a coordinator decides who answers for an organisation.")
    return None


def why_not_end(by, tie) -> str | None:
    """Either side may, at any time."""
    return None if by.pk == tie.user_id else why_not_decide(by, tie)


def why_not_ask(by, organization) -> str | None:
    if Affiliation.objects.current().filter(user=by, organization=organization).exists():
        return _("This tie is there already, or waits for an answer.")
    if Affiliation.objects.waiting().filter(user=by).count() >= 5:
        return _("Five of your questions wait for an answer. Take one back, or wait.")
    return None


def decided_by(by):
    """Organisations whose people `by` decides about; None means all."""
    if may_keep_accounts(by):
        return None
    own = Affiliation.objects.confirmed().filter(user=by, role=Role.MANAGER)
    return own.values_list("organization", flat=True)
