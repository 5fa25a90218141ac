"""Dates in templates, in the months people use: «28 حزيران 2022», not Django's يونيو."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from commons.arabic import dates

register = template.Library()


@register.filter
def day(value: date | datetime | None) -> str:
    """`value` as a long date in the active language; a moment counts in the site's time zone."""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    return dates.long(value, get_language() or "ar") if value else ""
