"""Names and labels hold nothing that turns, hides or pushes the words beside them."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from wagtail.models import Locale

from commons.media.models import Document
from commons.places.models import Area
from commons.themes.models import Theme
from home.models import EmergencyBanner, Footer, FooterLink, Navigation, NavigationItem
from network.members.models import Person
from network.organizations.models import Contact, Location, Organization
from tests.commons.accounts.people import person
from tests.network import forms

HOSTILE = "\u202eمركز\u2067\u200b \u2066ياسمين\u200f\u0000\n\ufeff"
MENDED = "مركز ياسمين"
INVISIBLE = ["\u202e\u202c", "\u200b\u200d", "\u2066\u2069", "\u00ad\ufeff", "\u061c \u200f"]


def tree(model, **fields):
    return model(depth=1, path="0999", **fields)


@pytest.fixture
def lines(world):
    """(row, name of its line) of every kind of row whose words stand beside others."""
    site, locale = world.site, world.arabic
    menu = Navigation(site=site, locale=locale)
    foot = Footer(site=site, locale=locale, about=HOSTILE)
    later = timezone.now() + timezone.timedelta(days=1)
    return [
        (Organization(name_ar=HOSTILE, name_en=HOSTILE), "name_en"),
        (Person(name_ar=HOSTILE), "name_ar"),
        (tree(Area, name_ar=HOSTILE, slug="x", kind="town"), "name_ar"),
        (tree(Theme, name_ar=HOSTILE, slug="x"), "name_ar"),
        (Location(organization=world.organization, area=world.azaz, name_ar=HOSTILE), "name_ar"),
        (Contact(organization=world.organization, value="+963", label_ar=HOSTILE), "label_ar"),
        (NavigationItem(navigation=menu, label=HOSTILE, page=world.news), "label"),
        (FooterLink(footer=foot, label=HOSTILE, page=world.news), "label"),
        (EmergencyBanner(text=HOSTILE, ends_at=later, locale=locale), "text"),
    ]


def test_whatever_way_it_came_in(lines):
    for row, name in lines:
        row._mend_words()
        assert getattr(row, name) == MENDED, type(row)


def test_saving_mends_without_a_form(world):
    assert Organization.objects.create(name_ar=HOSTILE).name_ar == MENDED
    page = world.article("عنوان\u200f \u2066عادي")
    assert page.title == "عنوان عادي"
    paper = SimpleUploadedFile("a.txt", "كلمات".encode())
    assert Document.objects.create(title=HOSTILE, file=paper).title == MENDED


@pytest.mark.parametrize("name", INVISIBLE)
def test_a_name_of_nothing_is_refused(world, name):
    with pytest.raises(ValidationError) as refused:
        Organization(name_ar=name).full_clean()
    assert "name_ar" in refused.value.message_dict


@pytest.mark.parametrize("name", [*INVISIBLE, HOSTILE.replace("\u0000", "")])
def test_through_the_admin(client, world, name):
    client.force_login(person("boss", "administrator"))
    response = client.post(
        "/admin/snippets/places/area/add/",
        forms.nested_form_data(
            {
                "name_ar": name,
                "slug": "new-place",
                "kind": "community",
                "parent": "",
                "spellings": forms.inline_formset([]),
                "profiles": forms.inline_formset([]),
            }
        ),
    )
    made = Area.objects.filter(slug="new-place").first()
    if name in INVISIBLE:
        assert response.status_code == 200
        assert "name_ar" in response.context["form"].errors
        assert made is None
    else:
        assert made.name_ar == MENDED


@pytest.mark.parametrize("title", INVISIBLE)
def test_a_page_without_a_visible_title_is_refused(client, world, title):
    client.force_login(person("boss", "administrator"))
    response = client.post(
        f"/admin/pages/add/publications/newspage/{world.news.pk}/", forms.news(title=title)
    )
    assert response.status_code == 200
    assert "title" in response.context["form"].errors


def test_neighbours_on_a_page_do_not_move(client, world):
    organization = world.organization
    organization.name_ar = HOSTILE.replace("\u0000", "")
    organization.save()
    menu = Navigation.objects.create(site=world.site, locale=Locale.objects.get(language_code="ar"))
    NavigationItem.objects.create(
        navigation=menu, label=HOSTILE, page=world.news, locale=menu.locale
    )
    world.service("عيادة")
    for address in ("/", "/services/", "/organizations/"):
        shown = client.get(address).content.decode()
        assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067"), address
    assert MENDED in shown
