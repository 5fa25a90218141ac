"""«Discuss this»: pages and the topics about them lead to each other, for those who may read both."""

import pytest
from django.core.cache import caches
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageViewRestriction

from commons.comments import tickets
from forum.actions import discussing, order
from forum.models import Post, Topic
from forum.refused import Closed, Gone
from tests.commons.accounts.people import person

from .writing import reply, topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(world):
    return world.article("خبر للنقاش", first_published_at=timezone.now())


@pytest.fixture
def editor(client, world):
    user = person("editor", "editor")
    client.force_login(user)
    return user


def at(article) -> str:
    return f"/admin/discussed/{article.pk}/"


def typed(room, **fields) -> dict:
    given = {"category": room.pk, "title": "ما رأيكم في الخبر؟", "text": "خلاصة الخبر"}
    return given | {"ticket": tickets.issue()} | fields


def fresh(client, address) -> str:
    caches["pages"].clear()
    return client.get(address).content.decode()


def test_an_editor_begins_a_topic_about_a_page(client, article, rights, editor, layla):
    assert at(article) in client.get(f"/admin/pages/{article.pk}/edit/").content.decode()
    form = client.get(at(article)).context["form"]
    assert (form.initial["title"], form.initial["text"]) == (article.title, article.summary)
    assert client.post(at(article), typed(rights)).status_code == 302
    begun = Topic.objects.get()
    assert (begun.about_id, begun.kind, begun.author) == (article.pk, "discussion", editor)
    assert begun.posts.get().source == "خلاصة الخبر"
    assert ModelLogEntry.objects.filter(action="forum.discuss", user=editor).exists()
    reply(begun, layla)
    client.logout()
    text = fresh(client, article.url)
    assert begun.get_absolute_url() in text
    assert "ما رأيكم في الخبر؟" in text
    assert article.title in fresh(client, begun.get_absolute_url())


def test_sent_twice_it_is_there_once(client, article, rights, editor):
    same = typed(rights)
    for _n in range(2):
        assert client.post(at(article), same).status_code == 302
    assert Post.objects.count() == 1


def test_a_topic_that_is_there_is_linked_and_let_go(client, article, rights, editor, layla):
    begun = topic(rights, layla)
    address = f"http://testserver{begun.get_absolute_url()}?page=2#p-21"
    for _n in range(2):
        assert client.post(at(article), {"address": address}).status_code == 302
    assert begun.get_absolute_url() in fresh(client, article.url)
    assert client.post(at(article), {"unlink": begun.key}).status_code == 302
    assert begun.get_absolute_url() not in fresh(client, article.url)
    assert client.post(at(article), {"unlink": begun.key}).status_code == 404


@pytest.mark.parametrize(
    "fields",
    [
        {"title": ""},
        {"title": "؟؟"},
        {"title": "أ" * 200},
        {"text": ""},
        {"category": ""},
        {"category": "x"},
        {"category": "999999"},
        {"category": "members"},
        {"ticket": "forged"},
    ],
)
def test_a_bad_form_is_told_and_keeps_the_words(
    client, article, rights, members_room, editor, fields
):
    if fields.get("category") == "members":
        fields = {"category": members_room.pk}
    answer = client.post(at(article), typed(rights, **fields))
    assert answer.status_code == 422
    assert answer.context["form"].errors
    for name in ("title", "text"):
        if name not in fields:
            assert typed(rights)[name] in answer.content.decode()
    assert not Topic.objects.exists()


@pytest.mark.parametrize("which", ["", "x", "/forum/t/missing/", "hidden", "closed", "taken"])
def test_a_bad_address_is_told(client, world, article, rights, members_room, editor, layla, which):
    begun = topic(members_room if which == "closed" else rights, layla)
    if which == "hidden":
        order.hide(topic=begun)
    if which == "taken":
        Topic.objects.filter(pk=begun.pk).update(about=world.article("خبر آخر").page_ptr)
    address = begun.get_absolute_url() if which in {"hidden", "closed", "taken"} else which
    answer = client.post(at(article), {"address": address})
    assert answer.status_code == 422
    assert "address" in answer.context["address_form"].errors
    assert not Topic.objects.filter(about=article.pk).exists()


def test_the_action_refuses_what_the_forms_do_not_offer(
    world, article, members_room, rights, editor, layla
):
    closed, hidden = topic(members_room, layla), topic(rights, layla)
    order.hide(topic=hidden)
    with pytest.raises(Closed):
        discussing.link(page=article, topic=closed, by=editor)
    with pytest.raises(Gone):
        discussing.link(page=article, topic=hidden, by=editor)
    with pytest.raises(Closed):
        discussing.link(page=world.section, topic=topic(rights, layla, "غيره تمامًا"), by=editor)
    with pytest.raises(Closed):
        discussing.link(page=article, topic=topic(rights, layla, "ثالث غيره"), by=layla)


def test_only_what_everybody_may_read_is_discussed(client, world, rights, editor):
    draft = world.article("مسودة سرّية", live=False)
    closed = world.article("خبر مغلق")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    for article in (draft, closed):
        assert client.get(at(article)).context["closed"]
        assert client.post(at(article), typed(rights)).status_code == 422
    assert not Topic.objects.exists()


@pytest.mark.parametrize("role", ["author", "moderator", "translator"])
def test_whoever_does_not_publish_the_page_links_nothing(client, article, rights, role):
    client.force_login(person("other", role))
    assert client.get(at(article)).status_code in {302, 403}
    client.post(at(article), typed(rights))
    assert not Topic.objects.exists()


def test_pages_of_other_kinds_do_not_offer_it(client, world, editor):
    assert (
        at(world.section)
        not in client.get(f"/admin/pages/{world.section.pk}/edit/").content.decode()
    )
    assert client.get(at(world.section)).status_code in {302, 403}
    assert client.get("/admin/discussed/999999/").status_code in {302, 404}


def test_a_topic_does_not_tell_of_a_page_that_was_closed(client, article, rights, layla, samer):
    begun = topic(rights, layla)
    Topic.objects.filter(pk=begun.pk).update(about=article.page_ptr)
    assert article.title in fresh(client, begun.get_absolute_url())
    PageViewRestriction.objects.create(page=article, restriction_type="groups")
    assert article.title not in fresh(client, begun.get_absolute_url())
    client.force_login(samer)
    assert article.title not in fresh(client, begun.get_absolute_url())
