"""How many services each choice would leave: two queries for all of them."""

from django.db.models import BooleanField, Case, CharField, Count, F, Min, Q, Value, When
from django.db.models.functions import Substr
from django.utils import timezone

from commons.places.models import Area, PageArea
from commons.themes.models import PageTheme, Theme

from ..hours.schedule import DAY
from .conditions import OPTIONS

MOST = 10**9


def flags(pages, conditions: dict[str, Q], is_open: Q) -> dict[str, int]:
    """Counts among `pages` in one pass.

    `all`: what all `conditions` (by key) leave. `all-<key>`: what the others leave without that
    one. `<key>:<value>`: what this choice leaves beside the others; one of a key in `SEVERAL`
    beside its own too.
    """
    from .choices import SEVERAL

    asked = {f"asked_{key}": condition for key, condition in conditions.items()}
    options = {
        f"is_{key}_{value}": condition
        for key, values in (OPTIONS | {"open": {"now": is_open}}).items()
        for value, condition in values.items()
    }
    pages = (
        pages.order_by()
        .values("pk")
        .annotate(**{n: _told(c) for n, c in (asked | options).items()})
    )

    def beside(key: str) -> Q:
        others = Q()
        for other in conditions:
            if other != key or key in SEVERAL:
                others &= Q(**{f"asked_{other}": True})
        return others

    counts = {"all": beside("")}
    for key in conditions:
        counts[f"without_{key}"] = Q(
            **{f"asked_{other}": True for other in conditions if other != key}
        )
    for name in options:
        counts[name.replace("is_", "found_", 1)] = beside(name.split("_")[1]) & Q(**{name: True})
    # The slice makes a table of it, so that each condition is asked once a row and not once a count.
    return pages[:MOST].aggregate(
        **{n: Count("pk", filter=c) if c else Count("pk") for n, c in counts.items()}
    )


def _told(condition: Q) -> Case:
    return Case(When(condition, then=True), default=False, output_field=BooleanField())


def branches(model, pages, level: int, below: str, name: str):
    """(name, path, number of pages) of each place or need of a level that `pages` lie in or below.

    `model` is PageArea or PageTheme; `below` the path of the branch that is looked at.
    """
    tree = {PageArea: ("area", Area), PageTheme: ("theme", Theme)}
    field, rows = tree[model]
    of = model.objects.filter(page__in=pages, **{f"{field}__depth__gte": level})
    if below:
        of = of.filter(**{f"{field}__path__startswith": below})
    path = Substr(f"{field}__path", 1, rows.steplen * level, output_field=CharField())
    return _counted(of.annotate(key=path), name, Count("page", distinct=True))


def languages(services):
    """("lang", code, number) of the languages that `services` are given in."""
    from ..models import ServiceLanguage

    rows = ServiceLanguage.objects.filter(service__in=services)
    return _counted(rows.annotate(key=F("language")), "lang", Count("service", distinct=True))


def turns(moment):
    """("turn", "", minute of the day) at which anything opens or closes next, three rows or fewer."""
    from ..models import OpeningHours

    local = timezone.localtime(moment)
    today, minute = local.weekday(), local.hour * 60 + local.minute
    rows = OpeningHours.objects.annotate(key=Value("", CharField()))
    return [
        _counted(rows.filter(weekday=today, opens__gt=minute), "turn", Min("opens")),
        _counted(rows.filter(weekday=today, closes__gt=minute), "turn", Min("closes")),
        _counted(
            rows.filter(weekday=(today - 1) % 7, closes__gt=minute + DAY),
            "turn",
            Min("closes") - DAY,
        ),
    ]


def _counted(rows, name: str, number):
    rows = rows.order_by().annotate(kind=Value(name, CharField()))
    return rows.values("kind", "key").annotate(found=number).values_list("kind", "key", "found")


def together(first, *others) -> dict[str, dict[str, int]]:
    """{name: {key: number}} of several counts, in one query."""
    found: dict[str, dict[str, int]] = {}
    for name, key, number in first.union(*others, all=True):
        if number is None:  # nothing turns any more today
            continue
        known = found.setdefault(name, {})
        known[key] = min(number, known[key]) if name == "turn" and key in known else number
    return found
