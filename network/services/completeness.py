"""What is known of a service and what is missing, each missing thing with the way to its field."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from network.organizations.models.contact import Audience

from .hours.schedule import Rule
from .models import Service
from .models.cost import CostKind
from .models.eligibility import Gender
from .models.service_place import SHOWN
from .models.way_in import ACCESSIBILITY


@dataclass(frozen=True)
class Item:
    label: str
    known: bool
    address: str


@dataclass(frozen=True)
class Meter:
    items: tuple[Item, ...]

    @property
    def known(self) -> list[Item]:
        return [item for item in self.items if item.known]

    @property
    def missing(self) -> list[Item]:
        return [item for item in self.items if not item.known]

    @property
    def percent(self) -> int:
        return 100 * len(self.known) // len(self.items)


def of(service: Service) -> Meter:
    """Six queries; words are those of the page in the first language."""
    page = service.pages.order_by("locale_id").first()
    places = [row for row in service.places.all() if row.owner_consent in SHOWN]
    reached = any(row.contact.audience == Audience.PUBLIC for row in service.contacts.all())
    ages = (service.min_age, service.max_age) != (None, None)
    told = service.for_everyone or service.groups or service.gender != Gender.ANY or ages
    accessible = any(getattr(service, name) is not None for name in ACCESSIBILITY)
    rows = [
        (_("for whom it is"), told, "about", "for_everyone"),
        (_("cost"), service.cost_kind != CostKind.UNKNOWN, "about", "cost_kind"),
        (_("how to get it"), service.ways, "about", "walk_in"),
        (_("usual wait"), service.wait_days is not None, "about", "wait_days"),
        (_("languages"), service.languages.all(), "about", "languages"),
        (_("women among the staff"), service.women_staff is not None, "about", "women_staff"),
        (_("accessibility"), accessible, "about", "step_free"),
        (_("a place"), places, "places", ""),
        (_("hours of every place"), _timed(places), "places", ""),
        (_("a number for everybody"), reached, "contacts", ""),
    ]
    facts = [
        Item(label, bool(known), reverse(f"service_{screen}", args=[service.pk]) + _at(field))
        for label, known, screen, field in rows
    ]
    return Meter((*facts, *_words(page)))


def _timed(places) -> bool:
    return bool(places) and all(row.hours != Rule.UNKNOWN for row in places)


def _at(field: str) -> str:
    return f"#id_{field}" if field else ""


def _words(page):
    if page is None:
        return
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    for label, known, field in (
        (_("theme"), page.page_themes.all(), "page_themes"),
        (_("area"), page.page_areas.all(), "page_areas"),
        (_("documents to bring"), page.documents, "documents"),
        (_("the steps to get it"), page.how_to_get, "how_to_get"),
    ):
        yield Item(label, bool(known), f"{edit}{_at(field)}")
