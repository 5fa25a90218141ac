"""Organisations' pages in the one queue."""

from django.utils.translation import gettext_lazy as _

from commons.arabic import bidi
from commons.moderation import published, rules

from .models import OrganizationPage
from .models.contact import Audience


def _words(page: OrganizationPage):
    yield from published.written(page)
    for contact in page.organization.contacts.all():
        if contact.audience == Audience.PUBLIC:
            yield f"{contact.label}: {bidi.left_to_right(contact.display)}"


published.register(
    OrganizationPage,
    key="organization",
    label=_("organisation's page"),
    words=_words,
    context=lambda page: str(page.organization.get_kind_display()),
    reasons=rules.LISTED,
    invitation=published.MISTAKE,
    beside=("organization__contacts",),
)
