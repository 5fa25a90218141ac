"""What a page of the forum asks of the database, however long a topic or a list is."""

import re

import pytest
from django.apps import apps
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from forum.actions import order

from .test_reading import many
from .writing import form, reply, topic

pytestmark = pytest.mark.django_db
GUEST, MEMBER, REPLY = 8, 14, 16
IGNORED = re.compile("SAVEPOINT|^BEGIN|^COMMIT")


@pytest.fixture
def places(rights, layla, samer):
    """A long topic with tags, a pinned one, one with an answer, and a list of several pages."""
    begun = topic(rights, layla, tags=["ماء", "تعاون"])
    short = topic(rights, layla, title="سؤال له جواب")
    reply(short, samer, answers=short.posts.get(number=1))
    many_topics(rights, layla)
    order.pin(topic=topic(rights, layla, title="هذا مثبَّت هنا"), by=None, where="here")
    many(begun, samer, 45)
    address = f"/forum/t/{begun.key}/"
    return [
        "/forum/",
        "/forum/c/rights/",
        "/forum/c/rights/?page=2",
        address,
        f"{address}?page=3",
    ] + [f"/forum/t/{short.key}/"]


def many_topics(category, by) -> None:
    for n in range(25):
        topic(category, by, title=f"موضوع للعدّ رقم {n}")


def asked(client, path: str) -> int:
    """With what surrounds every page kept, and no page."""
    mark = "&own=" if "?" in path else "?own="
    client.get(f"{path}{mark}1")
    with CaptureQueriesContext(connection) as caught:
        assert client.get(f"{path}{mark}2").status_code == 200
    return sum(not IGNORED.search(query["sql"]) for query in caught)


def test_queries_of_a_guest(client, places):
    caches["pages"].clear()
    counted = {path: asked(client, path) for path in places}
    assert max(counted.values()) <= GUEST, counted


def test_queries_of_a_member(client, places, samer):
    client.force_login(samer)
    counted = {path: asked(client, path) for path in places}
    assert max(counted.values()) <= MEMBER, counted


def test_a_reply_asks_for_little_however_long_the_topic_is(client, places, samer):
    client.force_login(samer)
    counted = []
    for address in (places[3], places[3], places[5]):  # the first of a member is no measure
        with CaptureQueriesContext(connection) as context:
            sent = form(f"ردّ جديد على {len(counted)} من الكلام")
            assert client.post(f"{address}reply/", sent).status_code == 302
        counted.append(len([q for q in context if not IGNORED.search(q["sql"])]))
    assert counted[1] <= REPLY, counted
    assert counted[2] <= counted[1] + 1, counted  # whoever never took part is written down


def test_no_index_is_written_twice():
    """Every reply writes all of them: a link needs none where a wider one begins with it."""
    doubled = []
    for model in apps.get_app_config("forum").get_models():
        meta = model._meta
        wider = [i.fields for i in meta.indexes if i.fields and i.condition is None]
        wider += [c.fields for c in meta.total_unique_constraints]
        begins = {fields[0].lstrip("-") for fields in wider}
        links = [field for field in meta.local_fields if field.is_relation and field.db_index]
        doubled += [f"{model.__name__}.{link.name}" for link in links if link.name in begins]
    assert doubled == []
