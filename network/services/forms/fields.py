"""Fields that take what people type: any digits, either writing direction, with invisible marks."""

import re
import unicodedata
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from commons.arabic.numerals import western

from ..hours import typed
from ..hours.summary import clock

_NUMBER = r"([+-]?\d{1,3}(?:[.٫]\d+)?)"
_PAIR = re.compile(rf"(?:geo:)?{_NUMBER}(?:[,،;؛\s]+){_NUMBER}(?:[?;].*)?\Z")
EXACT = Decimal("0.000001")


def plain(text: str) -> str:
    """Without invisible marks, with digits 0-9."""
    kept = "".join(c for c in text if unicodedata.category(c) not in {"Cc", "Cf", "Cs"})
    return western(kept).strip()


class WholeField(forms.IntegerField):
    def to_python(self, value):
        return super().to_python(plain(value) if isinstance(value, str) else value)


class AmountField(forms.DecimalField):
    """With «٫» or a full stop before the decimals, and «٬» between the thousands."""

    def to_python(self, value):
        if isinstance(value, str):
            value = plain(value).replace("٫", ".").replace("٬", "")
        return super().to_python(value)


class DayField(forms.DateField):
    """A day, chosen or typed as 2027-03-01 or 1/3/2027."""

    def __init__(self, **options):
        options.setdefault("widget", forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        super().__init__(input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"], **options)

    def to_python(self, value):
        return super().to_python(plain(value) if isinstance(value, str) else value)


class ClockField(forms.Field):
    """A time of day; its value is minutes after midnight, or None."""

    default_error_messages = {
        "invalid": _("This is not a time of day. Write it like 9:00, 16:30 or 4:30 pm.")
    }

    def __init__(self, **options):
        attrs = {"size": 8, "maxlength": 20, "autocomplete": "off", "dir": "auto"}
        super().__init__(required=False, widget=forms.TextInput(attrs=attrs), **options)

    def prepare_value(self, value):
        return clock(value) if isinstance(value, int) else value

    def to_python(self, value):
        text = (value or "").strip()
        if not text:
            return None
        minutes = typed.minutes(text)
        if minutes is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return minutes


class SpotField(forms.CharField):
    """Latitude and longitude in one line, as a map gives them; a pair of Decimal, or None."""

    default_error_messages = {
        "invalid": _("These are not coordinates. Write them like 36.58, 37.04: north, then east."),
        "outside": _("No such place on Earth: latitude goes to 90, longitude to 180."),
    }

    def prepare_value(self, value):
        return f"{value[0]}, {value[1]}" if isinstance(value, tuple) else value

    def to_python(self, value):
        text = plain(super().to_python(value))
        if not text:
            return None
        found = _PAIR.match(text)
        if not found:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        north, east = (Decimal(part.replace("٫", ".")).quantize(EXACT) for part in found.groups())
        if abs(north) > 90 or abs(east) > 180:
            raise ValidationError(self.error_messages["outside"], code="outside")
        return north, east
