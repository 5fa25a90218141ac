import pytest
from django.core.exceptions import PermissionDenied
from wagtail.models import ModelLogEntry, PageLogEntry

from commons.pages.actions import takedown
from tests.commons.accounts.people import person


@pytest.fixture
def administrator(db):
    return person("admin", "administrator")


@pytest.mark.usefixtures("indexed")
def test_page_and_translations_disappear_everywhere(
    client, world, administrator, django_capture_on_commit_callbacks
):
    page = world.article("خبر يؤذي", area=world.azaz)
    english = world.translate(page, "Harmful news")
    addresses = ["/news/", "/news/feed/", "/search/?q=يؤذي", page.url, page.short_link.path]
    before = [client.get(address) for address in [*addresses, english.url]]
    assert all(answer.status_code in {200, 302} for answer in before)
    assert "<mark>" in before[2].content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        takedown.everywhere(page=page, by=administrator, reason="يكشف بيتًا")

    for address in addresses[:2]:
        assert "خبر يؤذي" not in client.get(address).content.decode()
    assert "<mark>" not in client.get(addresses[2]).content.decode()
    for address in [page.url, page.short_link.path, english.url]:
        assert client.get(address).status_code == 404
    entries = PageLogEntry.objects.filter(action="pages.take_down")
    assert {entry.page_id for entry in entries} == {page.pk, english.pk}
    assert {entry.data["reason"] for entry in entries} == {"يكشف بيتًا"}


def test_schedule_does_not_bring_the_page_back(world, administrator):
    from django.core.management import call_command
    from django.utils import timezone

    page = world.article("خبر مجدول", live=False)
    page.go_live_at = timezone.now() - timezone.timedelta(minutes=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    takedown.everywhere(page=page, by=administrator, reason="سبب")
    call_command("publish_scheduled")
    page.refresh_from_db()
    assert page.live is False


def test_copies_of_other_apps_are_reached(world, administrator, monkeypatch):
    monkeypatch.setattr(takedown, "_copies", [])
    removed = []
    takedown.reaches(removed.append)
    page = world.article()
    takedown.everywhere(page=page, by=administrator, reason="سبب")
    assert [copy.pk for copy in removed] == [page.pk]


def test_needs_the_right_and_a_reason(world, administrator):
    page = world.article()
    with pytest.raises(PermissionDenied):
        takedown.everywhere(page=page, by=person("someone"), reason="سبب")
    with pytest.raises(ValueError, match="reason"):
        takedown.everywhere(page=page, by=administrator, reason="  ")
    page.refresh_from_db()
    assert page.live
    assert not ModelLogEntry.objects.filter(action="pages.take_down").exists()


def test_admin_asks_for_the_reason(client, world, administrator):
    page = world.article("خبر")
    client.force_login(administrator)
    address = f"/admin/take-down/{page.pk}/"
    assert client.get(address).status_code == 200
    assert client.post(address, {"reason": ""}).status_code == 200
    page.refresh_from_db()
    assert page.live
    assert client.post(address, {"reason": "سبب"}).status_code == 302
    page.refresh_from_db()
    assert not page.live
