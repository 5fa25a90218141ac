"""Topics in the search: what is shown is found, what is not is in no index."""

import pytest
from django.core.management import call_command
from wagtail.search.models import IndexEntry

from forum.actions import deciding, order, posts

from .conftest import room
from .writing import post_of_new, topic

pytestmark = pytest.mark.django_db


def found(client, words: str) -> bool:
    from commons.pages import caching

    caching.purge()
    return "/forum/t/" in client.get("/search/", {"q": words}).content.decode()


TITLE, WORDS = "نتيجة من المنتدى", "مضخّة الحديقة معطّلة"


def test_a_topic_is_found_by_title_and_opening_words(client, rights, layla):
    topic(rights, layla, TITLE, WORDS)
    assert found(client, "نتيجة")
    assert found(client, "مضخه الحديقه")  # spelling folded at both ends


def test_what_is_not_shown_is_not_found_and_not_kept(client, rights, quiet_room, layla):
    closed = room("أعضاء", "members-only", read_by="members")
    topic(closed, layla, TITLE, WORDS)
    assert not found(client, "مضخه")
    client.force_login(layla)
    assert found(client, "مضخه")
    before = IndexEntry.objects.count()
    topic(quiet_room, layla, TITLE, "كلمات هادئة")
    assert IndexEntry.objects.count() == before
    assert not found(client, "هادئة")


def test_hiding_correcting_and_withdrawing_reach_the_index(client, rights, layla):
    post = post_of_new(rights, layla, TITLE, WORDS)
    deciding.hide(post=post)
    assert (
        not IndexEntry.objects.filter(object_id=str(post.topic_id))
        .filter(content_type__model="topic")
        .exists()
    )
    deciding.show(post=post)
    assert found(client, "مضخه")
    order.hide(topic=post.topic)
    assert not found(client, "مضخه")
    order.show(topic=post.topic)
    posts.edit(post=post, text="حنفية الحديقة معطّلة", by=layla)
    assert not found(client, "مضخه")
    assert found(client, "حنفيه")
    posts.withdraw(post=post, by=layla)
    assert not found(client, "حنفيه")


def test_the_index_can_be_made_anew(client, rights, layla):
    topic(rights, layla, TITLE, WORDS)
    IndexEntry.objects.get_queryset().delete()
    call_command("update_index", verbosity=0)
    assert found(client, "مضخه")
