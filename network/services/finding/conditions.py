"""What each choice asks of a service, as conditions on its page."""

from django.db.models import Q
from django.utils import timezone

from commons.places.models import PageArea
from commons.themes.models import PageTheme

ADULT = 18  # years

OPTIONS: dict[str, dict[str, Q]] = {
    "whom": {
        "everyone": Q(service__for_everyone=True),
        "women": Q(service__gender="women"),
        "men": Q(service__gender="men"),
        "children": Q(service__max_age__lt=ADULT),
        "displaced": Q(service__for_displaced=True),
        "hosts": Q(service__for_hosts=True),
        "returnees": Q(service__for_returnees=True),
        "disabled": Q(service__for_disabled=True),
    },
    "cost": {kind: Q(service__cost_kind=kind) for kind in ("free", "sliding", "fees")},
    "access": {
        name: Q(**{f"service__{name}": True})
        for name in ("step_free", "accessible_toilet", "parking_near", "sign_language")
    },
    "women": {"staff": Q(service__women_staff=True)},
}


def in_area(path: str) -> Q:
    """A page about the place of this path or one below it."""
    return Q(pk__in=PageArea.objects.filter(area__path__startswith=path).order_by().values("page"))


def on_need(path: str) -> Q:
    rows = PageTheme.objects.filter(theme__path__startswith=path)
    return Q(pk__in=rows.order_by().values("page"))


def speaks(language: str) -> Q:
    from ..models import ServiceLanguage

    rows = ServiceLanguage.objects.filter(language=language)
    return Q(service__in=rows.order_by().values("service"))


def is_open(moment) -> Q:
    """Open at `moment` and not closed for a time."""
    from ..hours.open_now import services_open_at
    from ..models.status import paused_on

    day = timezone.localtime(moment).date()
    return Q(service__in=services_open_at(moment)) & ~paused_on(day, of="service__")
