import pytest
from django.conf import settings

from tests.commons.accounts.people import person


def test_second_reader_costs_no_query(client, world, django_assert_num_queries):
    page = world.article(area=world.azaz)
    first = client.get(page.url)
    with django_assert_num_queries(0):
        second = client.get(page.url)
    assert second.content == first.content
    assert second["Content-Security-Policy"] == first["Content-Security-Policy"]


def test_unchanged_page_is_a_304(client, world):
    page = world.article()
    etag = client.get(page.url)["ETag"]
    response = client.get(page.url, HTTP_IF_NONE_MATCH=etag)
    assert (response.status_code, response.content) == (304, b"")


@pytest.mark.parametrize("address", ["/", "/news/", "/services/?area=azaz", "/news/feed/"])
def test_public_page_sets_no_cookie_and_varies_by_none(client, world, address):
    response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert response["Cache-Control"] == "no-cache"


def test_member_sees_and_leaves_nothing_in_the_store(client, world):
    page = world.article()
    member = person("member")
    client.force_login(member)
    response = client.get(page.url)
    assert "no-store" in response["Cache-Control"]
    del client.cookies[settings.SESSION_COOKIE_NAME]
    assert "no-store" not in client.get(page.url)["Cache-Control"]


@pytest.mark.parametrize(
    "change",
    [
        lambda world, page: page.unpublish(),
        lambda world, page: world.article("أحدث خبر", theme=world.health),
        lambda world, page: type(page).objects.get(pk=page.pk).delete(),
        lambda world, page: (
            setattr(world.azaz, "name_ar", "إعزاز"),
            world.azaz.save(),
        ),
    ],
    ids=["unpublished", "published", "deleted", "place renamed"],
)
def test_a_change_empties_the_store(
    client, world, change, django_capture_on_commit_callbacks, django_assert_num_queries
):
    page = world.article(area=world.azaz)
    before = client.get("/news/").content
    with django_capture_on_commit_callbacks(execute=True):
        change(world, page)
    assert client.get("/news/").content != before


def test_unknown_parameters_are_not_kept(client, world):
    from django.core.cache import caches

    client.get("/news/?utm=1")
    kept = set(caches["pages"]._cache)
    client.get("/news/?utm=2")
    assert set(caches["pages"]._cache) == kept
    client.get("/news/?area=azaz")
    assert set(caches["pages"]._cache) != kept
