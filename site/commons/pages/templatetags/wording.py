"""Dates, hours, sizes and foreign text in the reader's language: `{% load wording %}`."""

from datetime import date, datetime, time

from django import template
from django.conf import settings
from django.utils import timezone, translation

from commons.arabic import bidi, dates, numerals

register = template.Library()


@register.filter
def arabic_date(value: date | datetime | None) -> str:
    """«28 حزيران 2022», in the site's time zone; empty for None."""
    return dates.long(_local(value), _language()) if value else ""


@register.filter
def month_and_year(value: date | datetime | None) -> str:
    """«حزيران 2022», in the site's time zone; empty for None."""
    return dates.month_and_year(_local(value), _language()) if value else ""


@register.filter
def moment(value: datetime | None) -> str:
    """«28 حزيران 2022، 4:00 م», in the site's time zone; empty for None."""
    if not value:
        return ""
    comma = "،" if translation.get_language_bidi() else ","
    return f"{arabic_date(value)}{comma} {clock(value)}"


@register.filter
def relative_date(value: date | datetime | None) -> str:
    """«قبل 5 أشهر»; empty for None. A date without an hour is counted from its midnight."""
    if not value:
        return ""
    if not isinstance(value, datetime):
        value = timezone.make_aware(datetime.combine(value, time()))
    return ago(value, timezone.now(), _language())


def ago(value: datetime, now: datetime, language: str) -> str:
    """«قبل 5 أشهر» of an aware moment, where it is told of many things at one time."""
    return dates.relative(_local(value), now, language)


@register.filter
def clock(value: time | datetime | None) -> str:
    """«4:00 م», in the site's time zone; empty for None."""
    return "" if value is None else dates.clock(_local(value), _language())


@register.filter
def file_size(value: int | None) -> str:
    """Bytes as «1.2 م.ب»; empty for None."""
    return "" if value is None else numerals.file_size(value, _language())


@register.filter
def isolate(value: object) -> str:
    """Text that keeps its own direction where no `<bdi>` can stand: attributes, titles, mail."""
    return bidi.isolate(str(value))


def _local(value: date | time) -> date | time:
    return (
        timezone.localtime(value)
        if isinstance(value, datetime) and timezone.is_aware(value)
        else value
    )


def _language() -> str:
    return translation.get_language() or settings.LANGUAGE_CODE
