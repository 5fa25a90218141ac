"""Own places made in one go, and those of others, shown only with their owner's word."""

from decimal import Decimal

import pytest
from django.core.cache import caches

from commons.notices.models import Notice
from network.organizations.models import Location
from network.services.models import ServicePlace
from network.services.models.service_place import Consent
from tests.commons.accounts.people import person


def address(service, more: str = "") -> str:
    return f"/admin/services/{service.pk}/places/{more}"


@pytest.fixture
def new(world):
    return {
        "name_ar": "مكتب المركز",
        "area": world.azaz.pk,
        "kind": "office",
        "precision": "community",
    }


@pytest.fixture
def hall(world, stranger):
    """The neighbours' hall, whose street they tell."""
    return Location.objects.create(
        organization=stranger.organization, area=world.bab, name_ar="قاعة الجوار", precision="full"
    )


@pytest.mark.parametrize(
    ("typed", "north", "east"),
    [
        ("36.58, 37.04", "36.58", "37.04"),
        ("٣٦٫٥٨، ٣٧٫٠٤", "36.58", "37.04"),
        ("\u200e36.586123456 37.044", "36.586123", "37.044"),
        ("geo:36.58,37.04?z=15", "36.58", "37.04"),
        ("", None, None),
    ],
)
def test_an_own_place_is_made_inline(desk, world, service, new, typed, north, east):
    response = desk.post(address(service, "add/"), new | {"spot": typed})
    assert response.status_code == 302, response.context["form"].errors
    place = ServicePlace.objects.get()
    assert response["Location"].endswith(f"/places/{place.pk}/hours/")
    where = place.location
    assert (where.organization, where.precision) == (world.organization, "community")
    wanted = (Decimal(north), Decimal(east)) if north else (None, None)
    assert (where.latitude, where.longitude) == wanted
    assert place.owner_consent == Consent.NOT_NEEDED


def test_the_town_alone_is_what_the_form_offers_first(desk, service):
    form = desk.get(address(service, "add/")).context["form"]
    assert form["precision"].value() == "community"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"spot": "36.58"}, "spot"),
        ({"spot": "هنا، هناك"}, "spot"),
        ({"spot": "96.5, 37"}, "spot"),
        ({"spot": "36.5, 237"}, "spot"),
        ({"spot": "9" * 500}, "spot"),
        ({"name_ar": ""}, "name_ar"),
        ({"area": "999999"}, "area"),
        ({"precision": "exact"}, "precision"),
        ({"address": "ش" * 251}, "address"),
    ],
)
def test_a_place_that_cannot_be(desk, service, new, given, field):
    response = desk.post(address(service, "add/"), new | given)
    assert response.status_code == 422
    assert field in response.context["form"].errors
    assert not Location.objects.exists()
    for typed in given.values():
        if field == "spot":
            assert typed in response.content.decode()


def test_a_place_is_changed_put_and_taken_out(desk, world, service, new):
    where = Location.objects.create(
        organization=world.organization, area=world.azaz, name_ar="مكتب"
    )
    assert desk.post(address(service), {"location": where.pk}).status_code == 302
    place = ServicePlace.objects.get()
    given = new | {"spot": "36.5, 37.1", "precision": "full"}
    assert desk.post(address(service, f"{place.pk}/"), given).status_code == 302
    where.refresh_from_db()
    assert (where.name_ar, where.latitude) == ("مكتب المركز", Decimal("36.5"))
    assert desk.get(address(service, f"{place.pk}/out/")).status_code == 200
    desk.post(address(service, f"{place.pk}/out/"))
    assert not ServicePlace.objects.exists()
    assert Location.objects.filter(pk=where.pk).exists()


def ask(desk, service, hall):
    response = desk.post(address(service, "borrow/"), {"location": hall.pk})
    assert response.status_code == 302, response.context["form"].errors
    return ServicePlace.objects.get(location=hall)


def shown(client, service) -> bool:
    """As a guest reads it once the kept page is let go, which happens when the change is stored."""
    client.logout()
    for cache in caches.all():
        cache.clear()
    return "قاعة الجوار" in client.get(service.pages.get().url).content.decode()


def test_somebody_elses_place_waits_for_its_owner(client, desk, service, hall, stranger, author):
    place = ask(desk, service, hall)
    assert place.owner_consent == Consent.ASKED
    assert Notice.objects.filter(recipient=stranger, kind="venue:asked").count() == 1
    assert not Notice.objects.filter(recipient=author).exists()
    assert not shown(client, service)
    client.force_login(stranger)
    assert "عيادة ياسمين" in client.get(f"/admin/services/venues/{place.pk}/").content.decode()
    refused = client.post(f"/admin/services/venues/{place.pk}/", {})
    assert refused.status_code == 422
    assert client.post(f"/admin/services/venues/{place.pk}/", {"agrees": "yes"}).status_code == 302
    assert Notice.objects.filter(recipient=author, kind="venue:answered").count() == 1
    assert shown(client, service)


def test_a_refusal_is_told_and_can_be_asked_again(client, desk, service, hall, stranger, author):
    place = ask(desk, service, hall)
    client.force_login(stranger)
    client.post(f"/admin/services/venues/{place.pk}/", {"agrees": "no"})
    assert not shown(client, service)
    client.force_login(author)
    assert "help-warning" in client.get(address(service)).content.decode()
    assert ask(desk, service, hall).owner_consent == Consent.ASKED
    again = client.post(address(service, "borrow/"), {"location": hall.pk})
    assert again.status_code == 422
    assert "location" in again.context["form"].errors


def test_the_owner_may_change_their_mind(client, desk, service, hall, stranger):
    place = ask(desk, service, hall)
    client.force_login(stranger)
    client.post(f"/admin/services/venues/{place.pk}/", {"agrees": "yes"})
    client.post(f"/admin/services/venues/{place.pk}/", {"agrees": "no"})
    assert not shown(client, service)


def test_nobody_answers_for_another_organisation(client, desk, service, hall, author):
    place = ask(desk, service, hall)
    response = client.post(f"/admin/services/venues/{place.pk}/", {"agrees": "yes"})
    assert response.status_code == 404
    place.refresh_from_db()
    assert place.owner_consent == Consent.ASKED
    client.force_login(person("coordinator", "coordinator"))
    assert client.post(f"/admin/services/venues/{place.pk}/", {"agrees": "yes"}).status_code == 302


def offered(desk, service) -> list[str]:
    form = desk.get(address(service, "borrow/")).context["form"]
    return [str(where) for where in form.fields["location"].queryset]


def test_only_places_that_are_told_anyway_are_offered(desk, world, service, stranger, hall):
    make = Location.objects.create
    common = {"organization": stranger.organization, "area": world.bab}
    make(**common, name_ar="مكان مخفي", precision="hidden")
    make(**common, name_ar="مكان غير معلن", precision="community")
    told = make(**common, name_ar="مكان معلن", precision="community")
    open_page = world.service("مكتبة", parent=stranger.section)
    ServicePlace.objects.create(service=open_page.service, location=told)
    quiet = make(**common, name_ar="بيت الأمان", precision="full")
    sensitive = world.service("حماية", parent=stranger.section, theme=world.protection)
    ServicePlace.objects.create(service=sensitive.service, location=quiet)
    assert sorted(offered(desk, service)) == sorted(["قاعة الجوار", "مكان معلن"])
    for name in ("بيت الأمان", "مكان مخفي"):
        hidden = Location.objects.get(name_ar=name)
        refused = desk.post(address(service, "borrow/"), {"location": hidden.pk})
        assert refused.status_code == 422
        assert name not in refused.content.decode()
