"""Guests read kept pages; what is said or decided shows at once, and drops no more than it must."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from forum.actions import deciding, order

from .conftest import room
from .writing import reply, topic

pytestmark = pytest.mark.django_db


def queries(client, address: str) -> int:
    with CaptureQueriesContext(connection) as context:
        assert client.get(address).status_code == 200
    return len(context)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_a_reply_drops_its_topic_and_lists_alone(client, rights, layla, samer, committed):
    other = room("أخرى", "other")
    begun, elsewhere = topic(rights, layla), topic(other, layla, "موضوع بعيد", "كلام بعيد")
    own = [f"/forum/t/{begun.key}/", "/forum/c/rights/", "/forum/latest/", "/forum/", "/"]
    others = [f"/forum/t/{elsewhere.key}/", "/forum/c/other/", "/news/"]
    for address in (*own, *others):
        queries(client, address)
        assert queries(client, address) == 0, address
    with committed():
        reply(begun, samer, "قول جديد تمامًا")
    assert {address for address in (*own, *others) if queries(client, address)} == set(own)
    assert "قول جديد تمامًا" in client.get(own[0]).content.decode()


def test_what_is_hidden_is_gone_at_once_everywhere(client, rights, layla, samer, committed):
    begun, near = topic(rights, layla, "عنوان سيختفي"), topic(rights, layla, "جاره في القسم")
    addresses = ["/forum/", "/forum/latest/", "/forum/c/rights/", f"/forum/t/{near.key}/", "/"]
    for address in addresses:
        assert "عنوان سيختفي" in client.get(address).content.decode(), address
    with committed():
        order.hide(topic=begun, reason="خطر")
    for address in addresses:
        assert "عنوان سيختفي" not in client.get(address).content.decode(), address


def test_a_hidden_post_is_gone_at_once(client, rights, layla, samer, committed):
    begun = topic(rights, layla)
    post = reply(begun, samer, "قول سيختفي")
    address = f"/forum/t/{begun.key}/"
    assert "قول سيختفي" in client.get(address).content.decode()
    with committed():
        deciding.hide(post=post)
    assert "قول سيختفي" not in client.get(address).content.decode()


def test_guests_pages_set_no_cookie_and_carry_a_tag(client, rights, layla):
    begun = topic(rights, layla)
    for address in ("/forum/", "/forum/c/rights/", f"/forum/t/{begun.key}/"):
        client.get(address)
        answer = client.get(address)
        assert not answer.cookies
        assert client.get(address, headers={"if-none-match": answer["ETag"]}).status_code == 304
        assert "csrf" not in answer.content.decode()


def test_a_member_never_gets_a_kept_page(client, rights, layla, samer):
    begun = topic(rights, layla)
    address = f"/forum/t/{begun.key}/"
    client.get(address)
    client.force_login(samer)
    answer = client.get(address)
    assert answer["Cache-Control"] == "private, no-store"
    assert "اكتبوا ما لديكم" in answer.content.decode()
    client.logout()
    assert "اكتبوا ما لديكم" not in client.get(address).content.decode()
