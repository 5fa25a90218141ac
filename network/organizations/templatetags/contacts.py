"""Contacts as buttons: `{% load contacts %}`."""

from django import template

from ..models.contact import Kind

register = template.Library()


@register.filter
def buttons(contacts) -> list:
    """The first telephone and the first WhatsApp among `contacts`."""
    first = {}
    for contact in contacts or ():
        first.setdefault(contact.kind, contact)
    return [first[kind] for kind in (Kind.PHONE, Kind.WHATSAPP) if kind in first]
