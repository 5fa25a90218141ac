"""The list on the site: grouped, counted, paged, one's own."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from commons.notices.actions import notices
from commons.notices.models import Notice
from commons.themes.models import Theme

LIST = "/notices/"


@pytest.fixture
def signed_in(client, reader):
    client.force_login(reader)
    return client


@pytest.fixture
def tell(kind, reader, other):
    def tell(about, key, to=None):
        notices.send(kind=kind.key, about=about, to=to or reader, by=None if to else other, key=key)
        return Notice.objects.latest("pk")

    return tell


def test_grouped_and_counted(signed_in, tell, world):
    for key in "abc":
        tell(world.health, key)
    tell(world.protection, "d")
    html = signed_in.get(LIST).content.decode()
    assert "3 on" in html
    assert "1 on" in html
    assert '<span class="count">4</span>' in html


def test_strangers_sign_in_first(client, db):
    for name in ("list", "settings", "follows"):
        response = client.get(reverse(f"notices:{name}"))
        assert response.status_code == 302
        assert "/accounts/login/" in response["Location"]


def test_the_list_is_kept_by_nobody(signed_in, world):
    assert "no-store" in signed_in.get(LIST)["Cache-Control"]


def test_hidden_and_blocked_are_not_listed(signed_in, tell, world, hidden):
    tell(world.health, "a")
    hidden.add(world.health.pk)
    assert "1 on" not in signed_in.get(LIST).content.decode()


def test_a_thing_that_is_gone_breaks_nothing(signed_in, tell, world):
    notice = tell(world.health, "a")
    Notice.objects.filter(pk=notice.pk).update(object_id=10**9)
    assert signed_in.get(LIST).status_code == 200
    assert signed_in.post(f"/notices/{notice.pk}/go/").status_code == 404


def test_a_kind_nobody_registers_any_more_breaks_nothing(signed_in, tell, world):
    notice = tell(world.health, "a")
    Notice.objects.filter(pk=notice.pk).update(kind="gone:kind")
    assert signed_in.get(LIST).status_code == 200


def test_reading_one_group_leaves_what_came_later(signed_in, reader, tell, world):
    seen = tell(world.health, "a")
    tell(world.health, "b")
    tell(world.protection, "c")
    signed_in.post("/notices/read/", {"upto": seen.pk, "group": seen.group})
    assert Notice.objects.of(reader).unread().count() == 2


def test_reading_everything(signed_in, reader, other, tell, world):
    tell(world.health, "a")
    theirs = tell(world.health, "b", to=other)
    last = tell(world.health, "c")
    assert signed_in.post("/notices/read/", {"upto": last.pk}).status_code == 302
    assert not Notice.objects.of(reader).unread().exists()
    theirs.refresh_from_db()
    assert theirs.read_at is None


def test_going_there_marks_read(signed_in, reader, tell, world):
    notice = tell(world.health, "a")
    assert signed_in.get(f"/notices/{notice.pk}/go/").status_code == 405
    response = signed_in.post(f"/notices/{notice.pk}/go/")
    assert response["Location"] == f"/there/{world.health.pk}/"
    assert not Notice.objects.of(reader).unread().exists()


def test_nobody_goes_by_anothers_notice(signed_in, other, tell, world):
    notice = tell(world.health, "a", to=other)
    assert signed_in.post(f"/notices/{notice.pk}/go/").status_code == 404


@pytest.mark.parametrize("upto", ["", "x", "-1", "٣", "9" * 400, "1.5", "\x00"])
def test_a_broken_form_is_refused(signed_in, tell, world, reader, upto):
    tell(world.health, "a")
    response = signed_in.post("/notices/read/", {"upto": upto})
    assert response.status_code == 400
    assert Notice.objects.of(reader).unread().exists()


@pytest.mark.parametrize("page", ["0", "99", "x", "-1", "9" * 30])
def test_there_is_no_such_page(signed_in, tell, world, page):
    tell(world.health, "a")
    assert signed_in.get(LIST, {"page": page}).status_code == 404


def many(reader, kind, things: int, each: int) -> None:
    themes = [
        Theme.add_root(name_ar=f"موضوع {number}", slug=f"theme-{number}")
        for number in range(things)
    ]
    content_type = ContentType.objects.get_for_model(Theme)
    Notice.objects.bulk_create(
        Notice(
            recipient=reader,
            kind=kind.key,
            key=f"{theme.pk}/{number}",
            content_type=content_type,
            object_id=theme.pk,
            group=f"{kind.key}/themes.theme:{theme.pk}",
        )
        for theme in themes
        for number in range(each)
    )


def test_a_thousand_notices_cost_what_three_do(
    signed_in, reader, kind, world, django_assert_max_num_queries
):
    many(reader, kind, 3, 1)
    signed_in.get(LIST)
    with django_assert_max_num_queries(20) as few:
        signed_in.get(LIST)
    Theme.objects.filter(slug__startswith="theme-").delete()
    Notice.objects.of(reader).delete()
    many(reader, kind, 40, 25)
    with django_assert_max_num_queries(len(few)):
        html = signed_in.get(LIST).content.decode()
    assert html.count("notice-row notice-new") == 20
    assert "25 on" in html
    assert '<span class="count">99+</span>' in html
    with django_assert_max_num_queries(len(few)):
        assert "25 on" in signed_in.get(LIST, {"page": 2}).content.decode()


def test_the_header_costs_one_query(signed_in, reader, kind, world, django_assert_num_queries):
    from django.template import engines
    from django.test import RequestFactory

    many(reader, kind, 2, 60)
    request = RequestFactory().get("/")
    request.user = reader
    template = engines["django"].from_string(
        "{% load notices %}{% unread_notices as n %}{{ n }}{% unread_notices as m %}/{{ m }}"
    )
    with django_assert_num_queries(1):
        assert template.render({}, request) == "100/100"
