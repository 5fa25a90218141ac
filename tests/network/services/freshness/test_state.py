"""The states against a frozen clock, from the function and from the database alike."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from commons.themes.models import Theme
from network.services.actions import facts
from network.services.freshness import log, state
from network.services.models import Freshness, ServicePage, Verification

TODAY = date(2026, 6, 30)
# Days of trust, the log as (age in days, result), oldest first; the state.
CASES = [
    (60, [], "none"),
    (60, [(5, "no_answer")], "none"),
    (60, [(0, "correct")], "verified"),
    (60, [(59, "correct")], "verified"),
    (60, [(60, "correct")], "ageing"),
    (60, [(119, "correct")], "ageing"),
    (60, [(120, "correct")], "stale"),
    (60, [(400, "correct")], "stale"),
    (60, [(61, "correct"), (1, "no_answer")], "ageing"),
    (60, [(10, "correct"), (1, "no_answer")], "verified"),
    (60, [(10, "correct"), (1, "wrong")], "contradicted"),
    (60, [(10, "correct"), (10, "wrong")], "contradicted"),
    (60, [(500, "correct"), (400, "wrong")], "contradicted"),
    (60, [(10, "wrong")], "contradicted"),
    (60, [(10, "wrong"), (10, "correct")], "verified"),
    (60, [(70, "wrong"), (65, "correct")], "ageing"),
    (60, [(300, "correct"), (2, "correct")], "verified"),
    (14, [(13, "correct")], "verified"),
    (14, [(14, "correct")], "ageing"),
    (14, [(28, "correct")], "stale"),
    (1, [(0, "correct")], "verified"),
    (1, [(1, "correct")], "ageing"),
    (1, [(2, "correct")], "stale"),
    (3650, [(3649, "correct")], "verified"),
    (None, [(89, "correct")], "verified"),
    (None, [(90, "correct")], "ageing"),
    (None, [(180, "correct")], "stale"),
]
SQL = {"verified": range(1), "ageing": range(1, 2), "stale": range(2, log.NEVER)}
SQL |= {
    "none": range(log.NEVER, log.NEVER + 1),
    "contradicted": range(log.CONTRADICTED, 2**31),
}


@pytest.mark.parametrize(("days", "checks", "expected"), CASES)
def test_the_state_of_a_log(world, monkeypatch, django_assert_num_queries, days, checks, expected):
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 6, 30, 9, tzinfo=UTC))
    theme = Theme.add_root(name_ar="موضوع", slug="a-theme", fresh_days=days)
    page = world.service(theme=theme)
    for age, result in checks:
        day = TODAY - timedelta(days=age)
        facts.verify(service=page.service, method="call", result=result, on=day)
    pages = ServicePage.objects.filter(pk=page.pk)
    assert page.verification_state == expected
    with django_assert_num_queries(1):
        card = pages.annotate(newest_check=log.newest_check()).get()
        assert card.verification_state == expected
    periods = pages.annotate(n=log.periods_at(TODAY)).values_list("n", flat=True).get()
    assert periods in SQL[expected]


@pytest.mark.parametrize(
    ("days", "reminded", "last", "leaves"), [(14, 12, 35, 42), (60, 48, 150, 180), (1, 1, 3, 3)]
)
def test_what_happens_when(days, reminded, last, leaves):
    assert state.reminded_from(days) == reminded
    assert state.last_reminded_from(days) == last
    assert state.leaves_from(days) == leaves


def test_a_theme_takes_over_the_days_above_it(world):
    above = Theme.add_root(name_ar="تعليم", slug="above", fresh_days=90)
    middle = above.add_child(instance=Theme(name_ar="دورات", slug="middle"))
    below = middle.add_child(instance=Theme(name_ar="لغات", slug="below"))
    assert below.days_of_trust == 90
    middle.fresh_days = 20
    middle.save()
    below.refresh_from_db()
    assert below.days_of_trust == 20
    above.refresh_from_db()
    above.fresh_days = 30
    above.save()
    middle.refresh_from_db()
    assert middle.days_of_trust == 20
    middle.fresh_days = None
    middle.save()
    below.refresh_from_db()
    assert (middle.days_of_trust, below.days_of_trust) == (30, 30)


def test_the_shortest_trust_of_several_themes_counts(world):
    long = Theme.add_root(name_ar="طويل", slug="long", fresh_days=90)
    short = Theme.add_root(name_ar="قصير", slug="short", fresh_days=14)
    page = world.service(theme=long)
    page.page_themes.create(theme=short)
    page.save()
    facts.verify(service=page.service, method="call", on=date.today() - timedelta(days=20))
    assert ServicePage.objects.get(pk=page.pk).verification_state == "ageing"


def test_the_site_names_the_days_where_no_theme_does(world):
    Freshness.objects.create(site=world.site, days=5)
    page = world.service(theme=world.health)
    facts.verify(service=page.service, method="call", on=date.today() - timedelta(days=5))
    assert page.verification_state == "ageing"


def test_lists_put_the_trusted_first(world):
    today = date.today()
    ages = {"ع": 5, "ب": 100, "ج": 200, "د": None, "ه": "wrong", "و": 0}
    for title, age in ages.items():
        service = world.service(title).service
        if age == "wrong":
            facts.verify(service=service, method="visit", result="wrong")
        elif age is not None:
            facts.verify(service=service, method="call", on=today - timedelta(days=age))
    titles = list(ServicePage.objects.all().freshest_first().values_list("title", flat=True))
    assert titles == ["و", "ع", "ب", "ج", "د", "ه"]


def test_a_row_of_the_log_is_never_changed(world):
    row = facts.verify(service=world.service().service, method="call")
    row.result = "wrong"
    with pytest.raises(TypeError):
        row.save()
    assert Verification.objects.get(pk=row.pk).result == "correct"


def test_nobody_has_checked_on_a_day_to_come(world):
    service = world.service().service
    with pytest.raises(ValidationError, match="verified_on"):
        facts.verify(service=service, method="call", on=date.today() + timedelta(days=1))
    assert not service.verifications.exists()
