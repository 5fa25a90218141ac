"""The screens of a service's own fields: what is kept, what is refused, and what is noted of it."""

import pytest

from network.services.models import Alert, FactsChange, Service
from tests.commons.accounts.people import person

ABOUT = {
    "gender": "any",
    "cost_kind": "free",
    "women_staff": "unknown",
    **dict.fromkeys(["step_free", "accessible_toilet", "parking_near", "sign_language"], "unknown"),
}


def address(service, screen: str) -> str:
    return f"/admin/services/{service.pk}/{screen}"


def test_what_an_author_says_counts_at_once(desk, client, service):
    given = ABOUT | {
        "for_displaced": "on",
        "min_age": "٦",
        "max_age": "\u200f١٨",
        "cost_kind": "fees",
        "fee_amount": "٢٫٥",
        "fee_currency": "USD",
        "walk_in": "on",
        "wait_days": "3",
        "languages": ["ar", "ku"],
        "step_free": "true",
    }
    response = desk.post(address(service, "about/"), given)
    assert response.status_code == 302, response.context["form"].errors
    kept = Service.objects.get(pk=service.pk)
    assert (kept.min_age, kept.max_age, str(kept.fee_amount)) == (6, 18, "2.50")
    assert kept.step_free is True
    assert kept.women_staff is None
    assert [row.language for row in kept.languages.all()] == ["ar", "ku"]


def test_the_words_before_and_after_are_kept_for_a_coordinator(desk, author, service):
    desk.post(address(service, "about/"), ABOUT | {"languages": ["ar"]})
    change = FactsChange.objects.get()
    assert change.made_by == author
    assert change.seen_at is None
    assert set(change.after) == {"cost_kind", "languages"}
    assert change.before["languages"] == ""
    assert change.after["cost_kind"] != change.before["cost_kind"]
    desk.post(address(service, "about/"), ABOUT | {"languages": ["ar"]})
    assert FactsChange.objects.count() == 1, "nothing changed the second time"


def test_what_an_editor_changes_needs_no_second_look(client, service):
    editor = person("editor", "editor")
    client.force_login(editor)
    client.post(address(service, "about/"), ABOUT)
    change = FactsChange.objects.get()
    assert change.seen_by == editor


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"min_age": "20", "max_age": "10"}, "max_age"),
        ({"min_age": "كبير"}, "min_age"),
        ({"min_age": "-1"}, "min_age"),
        ({"max_age": "9" * 400}, "max_age"),
        ({"for_everyone": "on", "for_hosts": "on"}, "for_everyone"),
        ({"fee_amount": "5", "fee_currency": "USD"}, "fee_amount"),
        ({"cost_kind": "fees", "fee_amount": "5"}, "fee_currency"),
        ({"cost_kind": "fees", "fee_currency": "USD"}, "fee_amount"),
        ({"cost_kind": "cheap"}, "cost_kind"),
        ({"languages": ["xx"]}, "languages"),
        ({"wait_days": "٣٫٥"}, "wait_days"),
        ({"gender": ""}, "gender"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(desk, service, given, field):
    response = desk.post(address(service, "about/"), ABOUT | given)
    assert response.status_code == 422
    assert field in response.context["form"].errors
    typed = given.get(field)
    if isinstance(typed, str) and typed not in {"on", ""}:
        assert typed in response.content.decode()
    assert not FactsChange.objects.exists()
    assert Service.objects.get(pk=service.pk).cost_kind == "unknown"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"status": "paused", "paused_until": "2027-02-30"}, "paused_until"),
        ({"status": "active", "paused_until": "2027-02-03"}, "paused_until"),
        ({"status": "gone"}, "status"),
        ({"public_body": "1"}, "public_body"),
        ({"kind": ""}, "kind"),
    ],
)
def test_a_state_that_cannot_be_is_refused(desk, service, given, field):
    response = desk.post(address(service, "state/"), {"status": "active", "kind": "ours"} | given)
    assert response.status_code == 422
    assert field in response.context["form"].errors


def test_a_pause_in_any_digits(desk, service):
    given = {"status": "paused", "paused_until": "٢٠٢٧-٠٢-٠٣", "kind": "ours"}
    assert desk.post(address(service, "state/"), given).status_code == 302
    assert str(Service.objects.get(pk=service.pk).paused_until) == "2027-02-03"


def test_alerts_are_put_changed_and_taken_off(desk, service):
    given = {"text_ar": "لا لقاحات حتى الأحد", "starts_on": "2027-01-05", "ends_on": ""}
    refused = desk.post(address(service, "alerts/add/"), given | {"ends_on": "2027-01-01"})
    assert refused.status_code == 422
    assert "لا لقاحات" in refused.content.decode()
    assert desk.post(address(service, "alerts/add/"), given).status_code == 302
    row = service.alerts.get()
    changed = given | {"text_ar": "اللقاحات عادت"}
    assert desk.post(address(service, f"alerts/{row.pk}/"), changed).status_code == 302
    assert desk.get(address(service, f"alerts/{row.pk}/off/")).status_code == 200
    assert service.alerts.count() == 1
    desk.post(address(service, f"alerts/{row.pk}/off/"))
    assert not service.alerts.exists()
    assert FactsChange.objects.count() == 3


def test_an_alert_of_another_service_is_not_found(desk, world, service):
    other = world.service("أخرى", parent=world.section).service
    row = Alert.objects.create(service=other, text_ar="تنبيه")
    assert desk.post(address(service, f"alerts/{row.pk}/off/")).status_code == 404
    assert other.alerts.filter(pk=row.pk).exists()


def test_the_overview_leads_to_what_is_missing(desk, service):
    shown = desk.get(address(service, ""))
    assert shown.status_code == 200
    text = shown.content.decode()
    assert f"/admin/services/{service.pk}/about/#id_cost_kind" in text
    before = shown.context["meter"].percent
    desk.post(address(service, "about/"), ABOUT | {"for_everyone": "on", "languages": ["ar"]})
    after = desk.get(address(service, "")).context["meter"]
    assert after.percent > before
    assert "#id_cost_kind" not in "".join(item.address for item in after.missing)
