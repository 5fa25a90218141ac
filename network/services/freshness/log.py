"""The SQL twin of `state`: each is one expression, so a list needs one annotation at most."""

from datetime import date

from django.db.models import (
    Case,
    CharField,
    Func,
    IntegerField,
    Min,
    OuterRef,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat, JSONObject

from commons.themes.models import PageTheme

from .state import MOST_DAYS

NEVER = 100_000  # periods: more than three centuries of a D of one day
CONTRADICTED = 200_000
EPOCH = date(2000, 1, 1)


class DayNumber(Func):
    """A date as days since 1 January 2000, on both databases."""

    output_field = IntegerField()

    def as_sqlite(self, compiler, connection, **context):
        template = "CAST(julianday(%(expressions)s) - 2451544.5 AS INTEGER)"
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler, connection, **context):
        template = "(%(expressions)s - DATE '2000-01-01')"
        return self.as_sql(compiler, connection, template=template, **context)


def default_days() -> Coalesce:
    """The site's own days of trust, for services whose themes name none."""
    from ..models import Freshness

    rows = Freshness.objects.order_by("-site__is_default_site", "pk")
    return Coalesce(Subquery(rows.values("days")[:1]), Freshness._meta.get_field("days").default)


def telling(of: str = "service"):
    """The checks of the service that the column `of` names which decide about it, newest first."""
    from ..models import Verification

    rows = Verification.objects.filter(service=OuterRef(of))
    return rows.telling().order_by("-verified_on", "-pk")


def days_of_trust(of: str = "service") -> Coalesce:
    """D: the fewest days that a theme of the service names."""
    themes = PageTheme.objects.filter(page__servicepage__service=OuterRef(of)).order_by()
    fewest = themes.values("page__servicepage__service").annotate(d=Min("theme__days_of_trust"))
    return Coalesce(Subquery(fewest.values("d")), default_days())


def newest_check(of: str = "service") -> JSONObject:
    """{"check": "2026-11-20 correct" or null, "days": D}; read it with `read`."""
    words = Concat(Cast("verified_on", CharField()), Value(" "), "result")
    newest = Subquery(telling(of).annotate(words=words).values("words")[:1])
    return JSONObject(check=newest, days=days_of_trust(of))


def newest_day(of: str = "service") -> Subquery:
    """The day of the newest check that decides, whatever came of it."""
    return Subquery(telling(of).values("verified_on")[:1])


def read(found: dict) -> tuple[date | None, bool, int]:
    """(the day it was verified, whether it was contradicted since, D) of a `newest_check`."""
    day, _space, result = (found["check"] or "").partition(" ")
    contradicted = result == "wrong"
    return (
        date.fromisoformat(day) if day and not contradicted else None,
        contradicted,
        found["days"],
    )


def periods_at(today: date, of: str = "service"):
    """How many times D has passed since the newest good check: 0 verified, 1 ageing, 2 and more
    stale; NEVER without a check, CONTRADICTED and more when something was found wrong. Ascending
    it sorts the most trusted first.
    """
    number = (today - EPOCH).days
    ages = telling(of).annotate(
        age=Case(
            When(result="wrong", then=Value(CONTRADICTED * MOST_DAYS)),
            default=Value(number) - DayNumber("verified_on"),
            output_field=IntegerField(),
        )
    )
    age = Subquery(ages.values("age")[:1], output_field=IntegerField())
    return Coalesce(age / days_of_trust(of), NEVER, output_field=IntegerField())
