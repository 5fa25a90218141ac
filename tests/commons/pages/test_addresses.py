"""Short addresses, addresses of sensitive pages, languages, redirects."""

import pytest
from wagtail.models import Page


def test_short_link_leads_to_the_page(client, world):
    page = world.article()
    response = client.get(page.short_link.path)
    assert (response.status_code, response["Location"]) == (302, page.url)


@pytest.mark.parametrize("code", ["zzzz", "-", "a_b", "0", "9" * 40, "é"])
def test_unknown_short_link_is_not_found(client, world, code):
    assert client.get(f"/s/{code}/").status_code == 404


def test_sensitive_service_answers_only_at_its_short_address(client, world):
    page = world.service("حماية النساء", theme=world.protection, area=world.azaz, slug="women")
    assert page.url == page.short_link.path
    by_slug = client.get("/services/women/")
    assert (by_slug.status_code, by_slug["Location"]) == (301, page.url)
    text = client.get(page.url).content.decode()
    assert "حماية النساء" in text
    assert "og:" not in text
    assert "women" not in client.get("/services/").content.decode()
    assert "women" not in client.get("/services/feed/").content.decode()


def test_a_theme_below_a_sensitive_one_is_sensitive(world):
    below = world.protection.add_child(instance=type(world.health)(name_ar="أطفال", slug="kids"))
    assert below.sensitive
    world.health.refresh_from_db()
    branch = world.health.add_child(instance=type(world.health)(name_ar="فرع", slug="branch"))
    world.health.refresh_from_db()
    world.health.sensitive = True
    world.health.save()
    branch.refresh_from_db()
    assert branch.sensitive


def test_page_answers_only_in_its_own_language(client, world):
    page = world.article("خبر", slug="khabar")
    world.translate(world.news, "News")
    response = client.get(f"/en{page.url}")
    assert response.status_code in {301, 404}
    english = world.translate(page, "News item")
    assert english.url.startswith("/en/")
    text = client.get(english.url).content.decode()
    assert '<html lang="en" dir="ltr">' in text
    assert f'hreflang="ar" href="http://testserver{page.url}"' in text
    assert '<html lang="ar" dir="rtl">' in client.get(page.url).content.decode()


def test_old_address_leads_on_after_a_new_slug_and_after_a_move(
    client, world, django_capture_on_commit_callbacks
):
    page = world.article("خبر", slug="qadim")
    with django_capture_on_commit_callbacks(execute=True):
        page.slug = "jadid"
        page.save_revision().publish()
    assert client.get("/news/qadim/")["Location"].endswith("/news/jadid/")
    with django_capture_on_commit_callbacks(execute=True):
        Page.objects.get(pk=page.pk).move(Page.objects.get(pk=world.section.pk), "last-child")
    page = type(page).objects.get(pk=page.pk)
    assert client.get("/news/jadid/")["Location"].endswith(page.url)
