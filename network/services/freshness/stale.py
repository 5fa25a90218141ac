"""Services that nobody can vouch for now, the most urgent first, as coordinators look at them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Prefetch, Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from commons.places.models import PageArea

from ..models import Reminder, Removal, Service, ServicePage, ServicePlace
from ..models.status import State
from . import finding, log
from .providers import given_by
from .state import Trust

OFF = "off"
LABELS: dict[str, str | Promise] = {
    Trust.CONTRADICTED.value: _("contradicted"),
    Trust.NONE.value: _("not verified yet"),
    Trust.STALE.value: _("stale"),
    Trust.AGEING.value: _("ageing"),
    OFF: _("taken off for age"),
}
STATES = {
    Trust.CONTRADICTED.value: Q(periods__gte=log.CONTRADICTED),
    Trust.NONE.value: Q(periods=log.NEVER),
    Trust.STALE.value: Q(periods__gte=2, periods__lt=log.NEVER),
    Trust.AGEING.value: Q(periods=1),
    OFF: Q(is_off=True),
}
MOST = 10**9


@dataclass(frozen=True)
class Row:
    service: Service
    page: ServicePage
    areas: list
    trust: Trust
    checked_on: date | None
    reminder: Reminder | None
    removal: Removal | None


def services():
    """What is on the site and not verified now, and what was taken off for age.

    `periods` is that of `log.periods_at`: descending it sorts the most urgent first.
    """
    standing = Removal.objects.standing().filter(service=OuterRef("pk"))
    published = ServicePage.objects.filter(service=OuterRef("pk"), live=True)
    rows = Service.objects.exclude(status=State.ENDED).annotate(
        periods=log.periods_at(timezone.localdate(), of="pk"), is_off=Exists(standing)
    )
    return rows.filter(Q(is_off=True) | Q(Exists(published), periods__gte=1))


def chosen(*, organization=None, area=None, state: str = ""):
    """Those of one organisation, one place with all below it, one state; ordered."""
    rows = services()
    if organization:
        rows = rows.filter(pk__in=given_by(organization).order_by().values("service"))
    if area:
        rows = rows.filter(_within(area))
    if state:
        rows = rows.filter(STATES[state])
    return rows.order_by("-periods", "pk")


def _within(area) -> Q:
    """Whose page names the place or one below it, or that is given there."""
    told = PageArea.objects.filter(area__path__startswith=area.path).order_by().values("page")
    places = ServicePlace.objects.filter(location__area__path__startswith=area.path)
    return Q(pk__in=ServicePage.objects.filter(pk__in=told).order_by().values("service")) | Q(
        pk__in=places.order_by().values("service")
    )


def counts() -> dict[str, int]:
    """How many in each state, in one query; the slice lets each row be worked out once."""
    rows = services().order_by()[:MOST]
    return rows.aggregate(**{state: Count("pk", filter=STATES[state]) for state in STATES})


def rows(ids) -> list[Row]:
    """All that the list shows of these services, in their order."""
    words = ServicePage.objects.select_related("locale")
    words = words.prefetch_related("participations", "page_areas")
    found = Service.objects.annotate(found=log.newest_check("pk"), day=log.newest_day("pk"))
    found = found.prefetch_related(
        Prefetch("pages", queryset=words),
        Prefetch("removals", queryset=Removal.objects.standing(), to_attr="standing"),
        "places",
        "reminders",
    ).in_bulk(list(ids))
    return [_row(found[pk]) for pk in ids if pk in found]


def _row(service: Service) -> Row:
    language = get_language()
    pages = sorted(
        service.pages.all(),
        key=lambda page: (page.locale.language_code != language, page.locale_id),
    )
    places = [place.location.area for place in service.places.all()]
    areas = dict.fromkeys([*(area for page in pages for area in page.areas), *places])
    return Row(
        service=service,
        page=pages[0],
        areas=list(areas),
        trust=finding.read(service.found).trust,
        checked_on=service.day,
        reminder=next(iter(service.reminders.all()), None),
        removal=next(iter(service.standing), None),
    )
