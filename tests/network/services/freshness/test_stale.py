"""Which services nobody can vouch for, in what order, and how many."""

from datetime import timedelta

import pytest
from django.utils import timezone

from network.services.actions import facts, removals
from network.services.freshness import stale
from network.services.models import Service, ServicePlace
from network.services.models.status import State


@pytest.fixture(scope="module", autouse=True)
def rows(shared):
    """One service in each state, of a health theme of 60 days."""
    world = shared
    world.health.fresh_days = 60
    world.health.save()

    def service(title, age=None, **options):
        found = world.service(title, theme=world.health, area=world.azaz, **options).service
        if age is not None:
            on = timezone.localdate() - timedelta(days=age)
            facts.verify(service=found, method="call", on=on)
        return found

    rows = {
        "verified": service("تم", 59),
        "ageing": service("يقدم", 60),
        "stale": service("قديم", 120),
        "older": service("أقدم", 400),
        "none": service("لم", None),
        "contradicted": service("خطأ", 1),
        "off": service("رفع", 500),
        "draft": service("مسودة", 500, live=False),
        "ended": service("انتهى", 500),
    }
    facts.verify(service=rows["contradicted"], method="call", result="wrong")
    removals.take_off(service=rows["off"])
    facts.set_facts(service=rows["ended"], status=State.ENDED)
    return rows


@pytest.fixture
def made(rows, db):
    return {name: Service.objects.get(pk=row.pk) for name, row in rows.items()}


def names(made, rows) -> list[str]:
    by_pk = {service.pk: name for name, service in made.items()}
    return [by_pk[row.pk] for row in rows]


def test_the_most_urgent_come_first(made):
    assert names(made, stale.chosen()) == [
        *("contradicted", "none", "off", "older", "stale", "ageing"),
    ]


@pytest.mark.parametrize(
    ("state", "found"),
    [
        ("contradicted", {"contradicted"}),
        ("none", {"none"}),
        ("stale", {"stale", "older", "off"}),
        ("ageing", {"ageing"}),
        ("off", {"off"}),
    ],
)
def test_each_state_agrees_with_the_state_of_a_row(made, state, found):
    rows = stale.chosen(state=state)
    assert set(names(made, rows)) == found
    assert stale.counts()[state] == len(found)
    if state != "off":
        assert {row.trust for row in stale.rows([row.pk for row in rows])} == {state}


def test_a_place_includes_those_below_it_and_where_it_is_given(world, made):
    facts.verify(service=made["none"], method="call", result="wrong")
    assert len(stale.chosen(area=world.aleppo)) == 6
    assert len(stale.chosen(area=world.azaz)) == 6
    assert not stale.chosen(area=world.bab)
    location = world.organization.locations.create(name_ar="مكتب", area=world.bab)
    ServicePlace.objects.create(service=made["stale"], location=location)
    assert names(made, stale.chosen(area=world.bab)) == ["stale"]


def test_a_row_names_what_a_coordinator_asks(made):
    made["off"].reminders.create(stage="last", delivered_at=timezone.now())
    made["off"].reminders.create(stage="ageing", sent_at=timezone.now() - timedelta(days=9))
    (row,) = stale.rows([made["off"].pk])
    assert row.page.title == "رفع"
    assert [str(area) for area in row.areas] == ["اعزاز"]
    assert row.checked_on == timezone.localdate() - timedelta(days=500)
    assert (row.reminder.stage, bool(row.reminder.delivered_at)) == ("last", True)
    assert row.removal
    (other,) = stale.rows([made["contradicted"].pk])
    assert other.checked_on == timezone.localdate()
    assert other.reminder is None


def test_it_asks_as_often_of_many_as_of_few(world, made, django_assert_num_queries):
    def ask():
        return stale.rows([row.pk for row in stale.chosen()])

    ask()
    with django_assert_num_queries(8):
        assert len(ask()) == 6
    for number in range(20):
        world.service(f"خدمة {number}", area=world.bab)
    with django_assert_num_queries(8):
        assert len(ask()) == 26
