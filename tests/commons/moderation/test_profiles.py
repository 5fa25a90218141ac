"""A profile is reported like anything people write, without its number and without hidden lines."""

import pytest
from django.test import Client
from django.urls import reverse

from commons.accounts.models import Profile
from commons.moderation import kinds
from tests.commons.accounts.people import person


@pytest.fixture
def profile(world):
    return Profile.objects.create(
        user=person("layla"),
        about="نبذة للجميع",
        about_for="everybody",
        link="https://members.example",
        link_for="members",
        languages=["ku"],
    )


def report(profile):
    return reverse("moderation_report", args=["profile", profile.pk])


def test_a_profile_leads_to_its_report(profile):
    page = Client().get(reverse("people_profile", args=[profile.user.public_id]))
    assert report(profile) in page.content.decode()
    assert str(profile.user_id) not in report(profile).split("/")


def test_the_report_shows_no_line_its_reader_may_not_see(profile):
    response = Client().get(report(profile))
    assert response.status_code == 200
    page = response.content.decode()
    assert "نبذة للجميع" in page
    assert "members.example" not in page


def test_what_cannot_be_read_cannot_be_reported(profile):
    Profile.objects.update(about_for="nobody")
    assert Client().get(report(profile)).status_code == 404
    for guess in ("1", str(profile.user_id), "0" * 32):
        address = reverse("moderation_report", args=["profile", guess])
        assert Client().get(address).status_code == 404


def test_a_decision_takes_it_out_of_sight_and_back(profile):
    kind = kinds.get("profile")
    thing = kind.thing(profile.pk)
    page = reverse("people_profile", args=[profile.user.public_id])
    kind.hide(thing=thing, by=None, reason="")
    assert Client().get(page).status_code == 404
    assert not kind.visible(None, thing)
    kind.show(thing=thing, by=None, reason="")
    assert Client().get(page).status_code == 200
