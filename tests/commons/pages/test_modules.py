import pytest
from django.core.exceptions import ImproperlyConfigured, ValidationError

from commons.pages import modules
from commons.pages.models import SiteModules
from tests.commons.accounts.people import person


def test_two_modules_of_one_name_are_refused():
    key = modules.registered()[0].key
    with pytest.raises(ImproperlyConfigured):
        modules.register(key, "again")


def test_unknown_part_is_told(world):
    with pytest.raises(ValidationError):
        SiteModules(site=world.site, switched_off=["cinema"]).full_clean()


def test_administrator_switches_a_part_off_and_on(
    client, world, django_capture_on_commit_callbacks
):
    client.force_login(person("admin", "administrator"))
    address = f"/admin/settings/pages/sitemodules/{world.site.pk}/"
    page = client.get(address).content.decode()
    assert 'type="checkbox"' in page
    assert 'value="opinion"' in page
    for chosen, status in ((["opinion"], 404), ([], 200)):
        with django_capture_on_commit_callbacks(execute=True):
            assert client.post(address, {"switched_off": chosen}).status_code == 302
        assert SiteModules.for_site(world.site).switched_off == chosen
        assert client.get("/opinion/").status_code == status


def test_pages_of_a_part_that_is_off_cannot_be_added(client, world):
    client.force_login(person("admin", "administrator"))
    SiteModules.objects.create(site=world.site, switched_off=["opinion"])
    offered = client.get(f"/admin/pages/{world.section.pk}/add_subpage/").content.decode()
    assert "newspage" in offered
    assert "opinionpage" not in offered
    address = f"/admin/pages/add/publications/opinionpage/{world.section.pk}/"
    assert client.get(address).status_code in {302, 403}
