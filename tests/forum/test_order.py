"""Keeping order: every verb, who may, what it leaves in the topic and in the trail."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum.actions import deciding, order
from forum.models import Category, Event, Topic
from forum.refused import Closed
from tests.commons.accounts.people import person

from .conftest import room
from .test_counting import drift
from .writing import form, post_of_new, reply, topic

pytestmark = pytest.mark.django_db
VERBS = ("lock", "unlock", "pin", "unpin", "hide", "show", "move", "status")


def trail() -> list[str]:
    rows = ModelLogEntry.objects.filter(action__startswith="forum.").order_by("pk")
    return list(rows.values_list("action", flat=True))


def test_every_verb_by_hand(client, rights, layla, samer):
    other = room("قسم آخر", "other")
    idea = topic(rights, layla, kind="idea")
    reply(idea, samer)
    client.force_login(person("boss", "moderator"))
    desk = f"{idea.get_absolute_url()}order/"
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    steps = [
        ("lock", {"reason": "يكفي الآن"}, lambda t: t.locked_at and t.lock_reason == "يكفي الآن"),
        ("unlock", {}, lambda t: not t.locked_at and not t.lock_reason),
        ("pin", {"where": "everywhere", "until": tomorrow}, lambda t: t.pinned == "everywhere"),
        ("unpin", {}, lambda t: not t.pinned and t.pinned_until is None),
        ("hide", {"reason": "خطر"}, lambda t: t.hidden_at and t.hide_reason == "خطر"),
        ("show", {}, lambda t: not t.hidden_at and not t.hide_reason),
        ("status", {"status": "adopted", "words": "بدأ العمل"}, lambda t: t.status == "adopted"),
        ("move", {"to": other.pk}, lambda t: t.category == other),
    ]
    for verb, typed, done in steps:
        for _twice in range(2 if verb != "move" else 1):
            assert client.post(f"{desk}{verb}/", typed).status_code == 302, verb
            assert done(Topic.objects.get(pk=idea.pk)), verb
    assert client.get(desk).status_code == 200
    assert [action for action in trail() if action != "forum.pin"] == [
        "forum.lock",
        "forum.unlock",
        "forum.unpin",
        "forum.hide_topic",
        "forum.show_topic",
        "forum.status",
        "forum.move",
    ]
    told = Event.objects.values_list("what", "after", "words")
    assert list(told) == [
        ("locked", 2, "يكفي الآن"),
        ("unlocked", 2, ""),
        ("status", 2, "adopted\nبدأ العمل"),
        ("moved", 2, ""),
    ]
    page = client.get(idea.get_absolute_url()).content.decode()
    for words in ("يكفي الآن", "معتمدة: بدأ العمل", "حقوق الإنسان"):
        assert words in page.split('id="p-2"')[1]
    assert drift() == []


BAD = [
    ("lock", {"reason": "س" * 301}),
    ("lock", {"reason": "ا\x00ب"}),
    ("hide", {"reason": "س" * 301}),
    ("pin", {"where": "nowhere"}),
    ("pin", {}),
    ("pin", {"where": "here", "until": "yesterday"}),
    ("pin", {"where": "here", "until": "2020-01-01"}),
    ("pin", {"where": "here", "until": "0001-01-01"}),
    ("pin", {"where": "here", "until": "99999-01-01"}),
    ("pin", {"where": "here", "until": "2026-02-31"}),
    ("move", {}),
    ("move", {"to": "x"}),
    ("move", {"to": "9" * 400}),
    ("move", {"to": "SAME"}),
    ("move", {"to": "QUIET"}),
    ("status", {"status": "burnt"}),
    ("status", {"status": "done", "words": "س" * 301}),
]


def test_bad_input_is_told_and_changes_nothing(client, rights, quiet_room, layla):
    idea = topic(rights, layla, kind="idea")
    plain = topic(rights, layla)
    client.force_login(person("boss", "moderator"))
    known = {"SAME": rights.pk, "QUIET": quiet_room.pk}
    before = Topic.objects.values().get(pk=idea.pk)
    for verb, typed in BAD:
        typed = {name: known.get(value, value) for name, value in typed.items()}
        answer = client.post(f"{idea.get_absolute_url()}order/{verb}/", typed)
        assert answer.status_code == 422, (verb, typed)
        assert 'class="error' in answer.content.decode(), (verb, typed)
    assert Topic.objects.values().get(pk=idea.pk) == before
    answer = client.post(f"{plain.get_absolute_url()}order/status/", {"status": "done"})
    assert answer.status_code == 422
    far = client.post(
        f"{idea.get_absolute_url()}order/pin/", {"where": "here", "until": "9999-12-31"}
    )
    assert far.status_code == 302
    for address in ("order/", ""):
        assert client.get(f"{idea.get_absolute_url()}{address}").status_code == 200
    assert client.get("/forum/c/rights/").status_code == 200


def test_it_is_nowhere_for_others(client, rights, layla):
    begun = topic(rights, layla, kind="idea")
    own = Group.objects.create(name="إشراف قسم آخر")
    room("آخر", "other", moderator_group=own)
    elsewhere = person("elsewhere")
    elsewhere.groups.add(own)
    for who in (layla, elsewhere, person("translating", "translator")):
        client.force_login(who)
        assert client.get(f"{begun.get_absolute_url()}order/").status_code == 404
        for verb in VERBS:
            answer = client.post(f"{begun.get_absolute_url()}order/{verb}/", {"where": "here"})
            assert answer.status_code == 404, (who, verb)
    with pytest.raises(Closed):
        order.lock(topic=begun, by=layla)
    client.logout()
    for verb in VERBS:
        assert client.post(f"{begun.get_absolute_url()}order/{verb}/").status_code == 302
    assert (trail(), Event.objects.count()) == ([], 0)


def test_a_keeper_of_one_category_moves_only_between_their_own(client, rights, layla):
    group = Group.objects.create(name="إشراف")
    keeper = person("keeper")
    keeper.groups.add(group)
    Category.objects.filter(pk=rights.pk).update(moderator_group=group)
    mine, foreign = room("لي", "mine", moderator_group=group), room("ليس لي", "foreign")
    begun = topic(rights, layla)
    client.force_login(keeper)
    address = f"{begun.get_absolute_url()}order/move/"
    assert client.post(address, {"to": foreign.pk}).status_code == 403
    assert client.post(address, {"to": mine.pk}).status_code == 302
    assert Topic.objects.get().category == mine


def test_where_it_came_from_is_told_to_whom_may_know(client, rights, closed_room, layla, samer):
    boss = person("boss", "administrator")
    begun = topic(closed_room, boss)
    order.move(topic=begun, to=rights, by=boss)
    for who, told in ((None, False), (samer, False), (boss, True)):
        client.logout()
        if who:
            client.force_login(who)
        page = client.get(begun.get_absolute_url()).content.decode()
        assert "forum-event" in page
        assert (closed_room.name in page.split("forum-event")[1].split("</p>")[0]) is told


def test_keepers_reply_where_it_is_locked(client, rights, layla, samer):
    begun = topic(rights, layla)
    order.lock(topic=begun)
    for who, status in ((samer, 403), (layla, 403), (person("boss", "moderator"), 302)):
        client.force_login(who)
        assert client.post(f"{begun.get_absolute_url()}reply/", form()).status_code == status


def test_two_who_hide_do_not_undo_each_other(rights, layla, samer):
    """A keeper hides the topic, a moderator its opening post: each takes back what was theirs."""
    opening = post_of_new(rights, layla)
    begun = opening.topic
    reply(begun, samer)
    order.hide(topic=begun, reason="خارج الموضوع")
    deciding.hide(post=opening)
    with pytest.raises(Closed):
        order.show(topic=begun)
    deciding.show(post=opening)
    begun.refresh_from_db()
    assert (begun.hide_reason, bool(begun.hidden_at)) == ("خارج الموضوع", True)
    assert drift() == []
    order.show(topic=begun)
    begun.refresh_from_db()
    assert begun.is_listed
    deciding.hide_many(posts=[opening])
    begun.refresh_from_db()
    assert begun.hidden_at
    deciding.unhide_many(posts=[opening])
    begun.refresh_from_db()
    assert begun.is_listed
    order.hide(topic=begun, reason="خارج الموضوع")
    deciding.hide_many(posts=[opening])
    deciding.unhide_many(posts=[opening])
    begun.refresh_from_db()
    assert begun.hide_reason == "خارج الموضوع"
    assert drift() == []


@pytest.mark.parametrize("verb", ["lock", "hide"])
def test_a_reason_too_long_is_told_where_it_was_typed(client, rights, layla, verb):
    begun = topic(rights, layla)
    client.force_login(person("keeper", "moderator"))
    answer = client.post(f"/forum/t/{begun.key}/order/{verb}/", {"reason": "أ" * 301})
    page = answer.content.decode()
    assert (answer.status_code, page.count('class="error"')) == (422, 1)
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    begun.refresh_from_db()
    assert not begun.locked_at
    assert not begun.hidden_at
