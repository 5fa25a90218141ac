"""What a service costs, in words: «مجاني», «5,000 ليرة سورية»."""

from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from commons.arabic import numerals

SLIDING = "sliding"
UNKNOWN = "unknown"


def words(service) -> str:
    """Empty when it is not known."""
    if service.cost_kind == UNKNOWN:
        return ""
    kind = capfirst(service.get_cost_kind_display())
    if service.fee_amount is None:
        return kind
    amount = numerals.money(service.fee_amount, service.fee_currency, get_language())
    if service.cost_kind == SLIDING:
        return _("%(amount)s, or what people can pay") % {"amount": amount}
    return amount
