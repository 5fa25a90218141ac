"""Places and themes are put in their tree through the admin's form."""

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from commons.places.models import Area
from tests.commons.accounts.people import person

NAMES = {"name_en": "", "name_tr": "", "name_ku": "", "name_ckb": ""}
ADD = "/admin/snippets/places/area/add/"


@pytest.fixture
def keeper(client, world):
    client.force_login(person("admin", "administrator"))
    return client


def data(**fields):
    formsets = {"spellings": inline_formset([]), "profiles": inline_formset([])}
    fields = {"kind": "community", "pcode": "", "parent": ""} | NAMES | fields
    return nested_form_data(fields | formsets)


def test_new_place_lies_below_its_parent(keeper, world):
    response = keeper.post(ADD, data(name_ar="مارع", slug="marea", parent=world.azaz.pk))
    assert response.status_code == 302, response.context["form"].errors
    assert Area.objects.get(slug="marea").get_parent() == world.azaz


def test_new_place_at_the_top(keeper):
    assert keeper.post(ADD, data(name_ar="إدلب", slug="idlib")).status_code == 302
    assert Area.objects.get(slug="idlib").is_root()


def test_place_moves_with_what_lies_below_it(keeper, world):
    town = world.azaz.add_child(instance=Area(name_ar="مارع", slug="marea", kind="community"))
    edit = f"/admin/snippets/places/area/edit/{world.azaz.pk}/"
    response = keeper.post(edit, data(name_ar="اعزاز", slug="azaz", parent=world.bab.pk))
    assert response.status_code == 302, response.context["form"].errors
    assert Area.objects.get(slug="azaz").get_parent() == world.bab
    assert Area.objects.get(pk=town.pk).get_parent().slug == "azaz"
    assert Area.find_problems() == ([], [], [], [], [])


@pytest.mark.parametrize("slug", ["aleppo", "azaz"])
def test_place_cannot_lie_below_itself(keeper, world, slug):
    area = Area.objects.get(slug="aleppo")
    edit = f"/admin/snippets/places/area/edit/{area.pk}/"
    parent = Area.objects.get(slug=slug)
    response = keeper.post(edit, data(name_ar="حلب", slug="aleppo", parent=parent.pk))
    assert response.status_code == 200
    assert "parent" in response.context["form"].errors
    assert Area.objects.get(slug="aleppo").is_root()


def test_taken_slug_is_told(keeper):
    response = keeper.post(ADD, data(name_ar="حلب ثانية", slug="aleppo"))
    assert response.status_code == 200
    assert "slug" in response.context["form"].errors
