"""Services in the one queue: whoever finds a number dead or a door closed can say so."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from commons.arabic import bidi
from commons.moderation import published, rules
from commons.pages.templatetags.wording import arabic_date
from commons.safety import html

from . import remarks
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


def _answers(page: ServicePage):
    """What the provider said to readers' corrections, as coordinators and moderators read it."""
    for answer in page.service.answers.all() if page.service else []:
        said = f"{arabic_date(answer.made_at)}: {answer.get_said_display()}."
        yield f"{said} {answer.words}".strip()


published.register(
    ServicePage,
    key=remarks.KIND,
    label=_("service"),
    words=_words,
    context=_context,
    reasons=rules.LISTED,
    invitation=_("Is this information right? Correct it, or complain"),
    answers=_answers,
    correction_note=_(
        "Moderators and coordinators read it, and whoever gives the service is told on the next"
        " day: the reason and the day, never your words, and never who you are."
    ),
    beside=(
        "page_themes",
        "participations",
        "service__contacts__contact",
        "service__answers",
        "service__places",
        "service__verifications",
    ),
)
