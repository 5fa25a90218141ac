"""“All still correct” without an account: GET shows and changes nothing, POST confirms, once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from network.services.actions import confirmations
from network.services.freshness import tokens
from network.services.models import ConfirmationLink, Verification


@pytest.fixture
def page(world):
    return world.service(theme=world.health)


@pytest.fixture
def link(page):
    return confirmations.make(service=page.service)


def test_only_the_digest_is_kept(link):
    token = tokens.path(link).strip("/").split("/")[-1]
    row = ConfirmationLink.objects.filter(pk=link.pk).values().get()
    assert token not in str(row)


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_link_preview_changes_nothing(client, page, link, method):
    for _again in range(3):
        answer = getattr(client, method)(tokens.path(link))
        assert answer.status_code == 200
    assert not Verification.objects.exists()
    assert ConfirmationLink.objects.open().count() == 1
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer["X-Robots-Tag"]
    assert "no-store" in answer["Cache-Control"]
    assert not answer.cookies


def test_one_tap_confirms_and_a_second_is_told_kindly(client, page, link):
    told = {f"right-{page.service_id}": "on"}
    answer = client.post(tokens.path(link), told)
    assert answer.status_code == 200
    row = page.service.verifications.get()
    assert (row.method, row.result, row.verified_by) == ("provider", "correct", None)
    again = client.post(tokens.path(link), told)
    assert again.status_code == 410
    assert "There is no such link" not in again.content.decode()
    assert page.service.verifications.count() == 1


def test_whoever_finds_something_wrong_says_so(client, page, link):
    told = {f"right-{page.service_id}": "on", f"wrong-{page.service_id}": "on", "words": "نقلنا"}
    client.post(tokens.path(link), told)
    row = page.service.verifications.get()
    assert (row.result, row.note) == ("wrong", "نقلنا")
    assert type(page).objects.get(pk=page.pk).verification_state == "contradicted"


def test_a_whole_organisation(client, world, page):
    other = world.service("مخبز")
    world.translate(page, "Clinic")
    draft = world.service("مسودة", live=False)
    link = confirmations.make(organization=world.organization)
    text = client.get(tokens.path(link)).content.decode()
    assert text.count('name="right-') == 2
    assert f"right-{draft.service_id}" not in text
    told = {f"right-{page.service_id}": "on", f"wrong-{other.service_id}": "on"}
    assert client.post(tokens.path(link), told).status_code == 200
    assert page.service.verifications.get().result == "correct"
    assert other.service.verifications.get().result == "wrong"


def test_a_link_says_nothing_of_other_services(client, world, page, link):
    other = world.service("مخبز")
    client.post(tokens.path(link), {f"right-{other.service_id}": "on"})
    assert not Verification.objects.exists()


@pytest.mark.parametrize("change", ["expired", "revoked"])
def test_a_closed_link_opens_nothing(client, page, link, change):
    if change == "revoked":
        confirmations.revoke(link=link)
    else:
        past = timezone.now() - timedelta(days=1)
        ConfirmationLink.objects.update(made_at=past - timedelta(days=2), closes_at=past)
    told = {f"right-{page.service_id}": "on"}
    for answer in (client.get(tokens.path(link)), client.post(tokens.path(link), told)):
        assert answer.status_code == 410
    assert not Verification.objects.exists()


@pytest.mark.parametrize("token", ["x", "0" * 64, "ا" * 30, "a" * 500])
def test_a_forged_link_is_not_found(client, link, token):
    assert client.get(f"/confirm/{token}/").status_code == 404
    assert client.post(f"/confirm/{token}/", {}).status_code == 404


def test_nothing_ticked_is_said(client, page, link):
    answer = client.post(tokens.path(link), {"words": "كلام"})
    assert answer.status_code == 422
    assert "كلام" in answer.content.decode()
    assert " checked" not in answer.content.decode(), "what was unticked stays so"
    assert not Verification.objects.exists()


def test_a_new_key_of_the_site_closes_no_link(client, page, link, settings):
    before = tokens.path(link)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another"  # noqa: S105
    assert tokens.path(link) == before
    assert client.get(before).status_code == 200
