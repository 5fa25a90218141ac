"""What providers changed at once, looked at afterwards: before, after, by whom, seen by whom."""

import re

from network.services.actions import facts
from network.services.models import FactsChange, Service
from tests.commons.accounts.people import person

LIST = "/admin/services/changes/"


def change(service, author, number: int):
    facts.set_facts(service=Service.objects.get(pk=service.pk), by=author, wait_days=number)


def test_a_coordinator_reads_before_and_after_and_marks_it_seen(client, service, author):
    change(service, author, 3)
    change(service, author, 7)
    boss = person("boss", "coordinator")
    client.force_login(boss)
    assert "/admin/services/changes/" in client.get("/admin/").content.decode()
    shown = client.get(LIST)
    assert shown.context["unseen"] == 2
    text = shown.content.decode()
    assert "writer مثال" in text
    label, before, after = shown.context["entries"][0][1][0]
    assert (before, after) == ("3", "7")
    assert label == str(Service._meta.get_field("wait_days").verbose_name)
    newest = FactsChange.objects.order_by("-pk").first()
    assert client.post(f"{LIST}{newest.pk}/seen/").status_code == 302
    assert not FactsChange.objects.filter(seen_at=None).exists()
    assert FactsChange.objects.filter(seen_by=boss).count() == 2
    assert client.get(LIST).context["unseen"] == 0
    assert len(client.get(f"{LIST}?only=all").context["entries"]) == 2
    assert "/admin/services/changes/" not in client.get("/admin/").content.decode()


def test_looking_at_one_leaves_what_came_after_it(client, service, author):
    change(service, author, 3)
    first = FactsChange.objects.get()
    change(service, author, 7)
    client.force_login(person("boss", "coordinator"))
    client.post(f"{LIST}{first.pk}/seen/")
    assert FactsChange.objects.filter(seen_at=None).count() == 1


def test_authors_and_guessed_numbers_get_nothing(client, desk, service, author):
    change(service, author, 3)
    row = FactsChange.objects.get()
    assert desk.post(f"{LIST}{row.pk}/seen/").status_code in {302, 403}
    assert FactsChange.objects.get().seen_at is None
    assert "/admin/services/changes/" not in desk.get("/admin/").content.decode()
    client.force_login(person("boss", "coordinator"))
    assert client.post(f"{LIST}999999/seen/").status_code == 404
    assert client.get(f"{LIST}{row.pk}/seen/").status_code == 405


def test_a_command_leaves_nothing_to_look_at(service):
    facts.set_facts(service=Service.objects.get(pk=service.pk), wait_days=2)
    assert not FactsChange.objects.exists()


def test_a_refused_change_leaves_nothing_half_saved(desk, service):
    desk.post(f"/admin/services/{service.pk}/about/", {"min_age": "9", "languages": ["ar"]})
    assert not FactsChange.objects.exists()
    assert not service.languages.exists()


def test_markup_in_words_is_shown_as_words(client, desk, service):
    given = {"text_ar": "<script>alert(1)</script>", "starts_on": "2027-01-01"}
    desk.post(f"/admin/services/{service.pk}/alerts/add/", given)
    client.force_login(person("boss", "coordinator"))
    assert not re.search(r"<script>alert", client.get(LIST).content.decode())
