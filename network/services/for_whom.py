"""For whom a service is, in short phrases made of its facts."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

WOMEN, MEN = "women", "men"


def words(service) -> list[str]:
    """«نساء وفتيات», «من 5 إلى 14 سنة», «نازحون ونازحات»; empty when nobody has said so yet."""
    if service.for_everyone:
        return [_("For everybody")]
    gender = {WOMEN: _("Women and girls"), MEN: _("Men and boys")}.get(service.gender, "")
    groups = [capfirst(service._meta.get_field(name).verbose_name) for name in service.groups]
    return [
        phrase for phrase in (gender, _ages(service.min_age, service.max_age), *groups) if phrase
    ]


def _ages(lowest: int | None, highest: int | None) -> str:
    if lowest and highest is not None:
        words = ngettext("Age %(lowest)s to %(age)s", "Ages %(lowest)s to %(age)s", highest)
        return words % {"lowest": lowest, "age": highest}
    if highest is not None:
        words = ngettext("Up to the age of %(age)s", "Up to the age of %(age)s", highest)
        return words % {"age": highest}
    if lowest:
        words = ngettext("From the age of %(age)s", "From the age of %(age)s", lowest)
        return words % {"age": lowest}
    return ""
