"""News from the field become the draft of a news page, and each leads to the other."""

import pytest
from django.core.cache import caches
from wagtail.models import ModelLogEntry

from commons.pages import promoting
from forum.actions import order
from forum.actions.promoting import promote
from forum.models import Topic
from forum.refused import Closed, Gone
from network.publications.models import NewsPage
from tests.commons.accounts.people import person

from .writing import topic

pytestmark = pytest.mark.django_db
WORDS = "وصلت **الشاحنة** صباحًا.\n\n- خبز <b>حارّ</b>\n- ماء\n\nشكرًا @samer_مثال"


@pytest.fixture
def editor(world):
    return person("editor", "editor")


@pytest.fixture
def news_of(rights, layla):
    return topic(rights, layla, "وصول الشاحنة", WORDS, kind="field")


def made(news_of, world, editor) -> NewsPage:
    page = promote(topic=news_of, target=promoting.get("news"), place=world.news, by=editor)
    return NewsPage.objects.get(pk=page.pk)


def fresh(client, address) -> str:
    caches["pages"].clear()
    return client.get(address).content.decode()


def test_a_target_is_there_once():
    with pytest.raises(ValueError, match="news"):
        promoting.register(promoting.get("news"))
    assert promoting.get("nothing") is None


def test_an_editor_makes_a_draft(client, news_of, world, editor):
    client.force_login(editor)
    address = f"/forum/t/{news_of.key}/promote/"
    assert address in client.get(news_of.get_absolute_url()).content.decode()
    assert client.get(address).status_code == 200
    answer = client.post(address, {"place": world.news.pk})
    page = NewsPage.objects.get()
    assert answer["Location"] == f"/admin/pages/{page.pk}/edit/"
    assert client.get(answer["Location"]).status_code == 200
    assert (page.live, page.title, page.get_parent().pk) == (False, "وصول الشاحنة", world.news.pk)
    news_of.refresh_from_db()
    assert news_of.promoted_id == page.pk
    assert ModelLogEntry.objects.filter(action="forum.promote", user=editor).exists()


def test_nobodys_name_goes_along(news_of, world, editor, layla):
    page = made(news_of, world, editor)
    text = f"{page.title} {page.standfirst} {page.body.render_as_block()}"
    for name in (layla.display_name, "layla", "samer"):
        assert name not in text
    for words in ("وصلت الشاحنة صباحًا.", "ماء", "شكرًا"):
        assert f"<p>{words}" in page.body.render_as_block()
    assert not page.bylines.exists()
    assert "<b>" not in page.body.render_as_block()
    assert page.owner == editor


def test_two_of_one_title_stand_side_by_side(rights, news_of, world, editor, layla):
    other = topic(rights, layla, "وصول الشاحنة", "غير ذلك", kind="field")
    assert made(news_of, world, editor).slug != made(other, world, editor).slug


def test_it_happens_once(news_of, world, editor, client):
    made(news_of, world, editor)
    with pytest.raises(Gone):
        made(news_of, world, editor)
    client.force_login(editor)
    answer = client.post(f"/forum/t/{news_of.key}/promote/", {"place": world.news.pk})
    assert answer.status_code == 409
    assert NewsPage.objects.count() == 1


def test_only_news_from_the_field(rights, quiet_room, world, editor, layla):
    for begun in (topic(rights, layla), topic(quiet_room, layla, kind="field")):
        with pytest.raises(Closed):
            made(begun, world, editor)


@pytest.mark.parametrize("place", ["", "0", "x", "home", "99999999999999999999"])
def test_a_forged_place(client, news_of, world, editor, place):
    client.force_login(editor)
    typed = {"place": world.home.pk if place == "home" else place}
    assert client.post(f"/forum/t/{news_of.key}/promote/", typed).status_code == 422
    assert not NewsPage.objects.exists()
    with pytest.raises(Closed):
        promote(topic=news_of, target=promoting.get("news"), place=world.home, by=editor)


@pytest.mark.parametrize("role", ["", "moderator", "translator"])
def test_whoever_may_add_no_news_does_not_know_of_it(client, news_of, world, role):
    client.force_login(person("other", role))
    address = f"/forum/t/{news_of.key}/promote/"
    assert address not in client.get(news_of.get_absolute_url()).content.decode()
    assert client.get(address).status_code == 404
    assert client.post(address, {"place": world.news.pk}).status_code == 404


def test_an_author_makes_it_in_the_own_section(client, news_of, world):
    from wagtail.models import Collection

    from commons.safety.compiling import grant_section

    author = person("writer", "")
    collection = Collection.get_first_root_node().add_child(name="قسم آخر")
    author.groups.add(grant_section(page=world.section, collection=collection, name="قسم آخر"))
    client.force_login(author)
    address = f"/forum/t/{news_of.key}/promote/"
    assert client.post(address, {"place": world.news.pk}).status_code == 422
    assert client.post(address, {"place": world.section.pk}).status_code == 302
    assert NewsPage.objects.get().get_parent().pk == world.section.pk


def test_each_leads_to_the_other_once_both_may_be_read(client, news_of, world, editor):
    page = made(news_of, world, editor)
    assert page.get_url() not in fresh(client, news_of.get_absolute_url())
    page.title = "خبر الشاحنة"
    page.save_revision(user=editor).publish()
    assert "خبر الشاحنة" in fresh(client, news_of.get_absolute_url())
    page = NewsPage.objects.get()
    assert news_of.get_absolute_url() in fresh(client, page.url)
    order.hide(topic=news_of)
    assert news_of.get_absolute_url() not in fresh(client, page.url)
    order.show(topic=Topic.objects.get())
    page.unpublish()
    assert "خبر الشاحنة" not in fresh(client, news_of.get_absolute_url())


def test_a_news_page_names_no_topic_of_a_closed_room(
    client, news_of, members_room, world, editor, samer
):
    page = made(news_of, world, editor)
    page.save_revision(user=editor).publish()
    order.move(topic=news_of, to=members_room)
    assert news_of.get_absolute_url() not in fresh(client, page.url)
    client.force_login(samer)
    assert news_of.get_absolute_url() in fresh(client, page.url)
