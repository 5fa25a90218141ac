"""Services in the one queue: whoever finds a number dead or a door closed can say so."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from commons.arabic import bidi
from commons.moderation import published, rules
from commons.pages.templatetags.wording import arabic_date
from commons.safety import html

from .models import ServicePage


def _words(page: ServicePage):
    """What everybody can read of it: the place and the contacts of a sensitive one stay reduced."""
    yield page.title
    yield page.standfirst
    yield page.for_whom
    yield page.hours_note
    yield html.plain(page.how_to_get)
    for place in page.locations_shown:
        yield " · ".join(filter(None, [place.name, str(place.area), place.address]))
    for contact in page.contacts_shown:
        yield f"{contact.label}: {bidi.left_to_right(contact.display)}"


def _context(page: ServicePage) -> str:
    """Who gives it, and when somebody made sure of it last."""
    parts = [organization.name for organization in page.done_by]
    checks = page.service.verifications.all() if page.service else []
    if days := [row.verified_on for row in checks if row.found_correct]:
        parts.append(gettext("verified on %(date)s") % {"date": arabic_date(max(days))})
    return " · ".join(parts)


published.register(
    ServicePage,
    key="service",
    label=_("service"),
    words=_words,
    context=_context,
    reasons=rules.LISTED,
    invitation=published.MISTAKE,
    beside=(
        "page_themes",
        "participations",
        "service__contacts__contact",
        "service__places",
        "service__verifications",
    ),
)
