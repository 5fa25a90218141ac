"""How a template turns a published contact into something to tap."""

import re
from urllib.parse import urlsplit

from django import template

register = template.Library()

BUTTONS = ("phone", "whatsapp")


def _digits(value: str) -> str:
    return re.sub(r"[^\d+]", "", value)


def _web(value: str) -> str:
    """`value` as a web address; empty when it has another scheme."""
    if "://" not in value:
        value = f"https://{value}"
    return value if urlsplit(value).scheme in {"http", "https"} else ""


MAKERS = {
    "phone": lambda value: f"tel:{_digits(value)}",
    "whatsapp": lambda value: f"https://wa.me/{_digits(value).lstrip('+')}",
    "telegram": lambda value: f"https://t.me/{value.lstrip('@')}",
    "email": lambda value: f"mailto:{value}",
    "website": _web,
    "facebook": _web,
}


@register.filter
def contact_url(contact) -> str:
    """The address behind a contact's value; empty for a kind nothing can open."""
    maker = MAKERS.get(contact.kind)
    return maker(contact.value.strip()) if maker else ""


@register.filter
def reachable(contacts) -> list:
    """The first telephone and the first WhatsApp of `contacts`, for equal buttons."""
    first = {}
    for contact in contacts or ():
        first.setdefault(contact.kind, contact)
    return [first[kind] for kind in BUTTONS if kind in first]
