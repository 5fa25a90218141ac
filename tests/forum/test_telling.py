"""Who is told of what, and that nobody is told of what they may not read."""

from datetime import timedelta

import pytest
from django.utils import timezone

from commons.accounts.models import Block
from commons.notices import following, reading
from commons.notices.actions import watches
from commons.notices.levels import Level
from commons.notices.models import Notice, Watch
from forum import mentions
from forum.actions import deciding, order, posts
from forum.models import Category
from tests.commons.accounts.people import person
from tests.commons.comments.conftest import settled

from .writing import post_of_new, reply, topic

pytestmark = pytest.mark.django_db


def told(user) -> list[str]:
    rows = Notice.objects.filter(recipient=user, kind__regex="^(post|topic):", withdrawn_at=None)
    return sorted(rows.values_list("kind", flat=True))


def read_by(user) -> list[str]:
    """What the list of notices says to this member about the forum."""
    rows = Notice.objects.filter(recipient=user, kind__regex="^(post|topic):", withdrawn_at=None)
    return [group.sentence for group in reading.groups(user, rows)]


def test_each_is_told_once(rights, layla, samer):
    fourth = settled("fourth")
    watches.set_level(user=fourth, target=rights, level="watch")
    opening = post_of_new(rights, layla)
    assert told(fourth) == ["topic:new"]
    for who in (layla, samer, fourth):
        watches.set_level(user=who, target=opening.topic, level="watch")
    post = reply(opening.topic, samer, "@layla_مثال و@fourth_مثال انظرا", answers=opening)
    assert told(layla) == ["post:reply"]
    assert told(fourth) == ["post:mention", "topic:new"]
    assert told(samer) == []
    reply(opening.topic, layla)
    assert told(samer) == ["post:new"]
    posts.withdraw(post=post, by=samer)
    assert told(layla) == []


def test_the_blocked_and_the_muted(rights, layla, samer):
    opening = post_of_new(rights, layla)
    watches.set_level(user=layla, target=opening.topic, level="watch")
    Block.objects.create(by=layla, whom=samer, kind=Block.Kind.BLOCK)
    reply(opening.topic, samer, "@layla_مثال هل تسمعين؟")
    assert told(layla) == []
    third = settled("third")
    watches.set_level(user=layla, target=opening.topic, level="mute")
    reply(opening.topic, third, "@layla_مثال", answers=opening)
    assert told(layla) == []


NAMES = [
    ("@layla_مثال", {"layla"}),
    ("قالت@layla_مثال", set()),  # as in an address
    ("قلت لها و@layla_مثال معي", {"layla"}),
    ("@محمّد", {"hadi-third"}),
    ("mail@layla_مثال", set()),
    ("(@layla_مثال)، @layla_مثال.", {"layla"}),
    ("@Layla_مِثال", {"layla"}),
    ("@سلمى", set()),  # two strangers of that name
    ("@هادي", {"hadi-here"}),  # the one who takes part
    ("@samer_مثال", set()),  # oneself
    ("@" + "_" * 60, set()),
    ("@" + "س" * 5000, set()),
    (" ".join(f"@اسم{n}" for n in range(500)), set()),
    ("@gone_مثال", set()),
]


def test_names_that_call(rights, layla, samer):
    for name in ("one", "two"):
        person(name)
    people = {name: settled(name) for name in ("hadi-here", "hadi-there")}
    for user in (*people.values(), *type(layla).objects.filter(sign_in_name__in=["one", "two"])):
        user.display_name = "سلمى" if user.sign_in_name in {"one", "two"} else "هادي"
        user.save()
    namesake = settled("hadi-third")
    namesake.display_name = "محمد"
    namesake.save()
    person("gone", is_active=False)
    begun = topic(rights, layla)
    reply(begun, people["hadi-here"])
    post = reply(begun, samer)
    for text, expected in NAMES:
        post.source = text
        assert {user.sign_in_name for user in mentions.of(post)} == expected, text[:40]


def test_nobody_is_told_of_what_they_may_not_read(
    client, rights, closed_room, layla, samer, django_capture_on_commit_callbacks
):
    """Outsiders are called by name in a closed room, watch what is closed or hidden afterwards."""
    inside = settled("inside")
    inside.groups.add(closed_room.read_group)
    for target in (rights, closed_room):
        watches.set_level(user=layla, target=target, level="watch")
    post_of_new(closed_room, inside, "عنوان سرّي", "@layla_مثال @samer_مثال كلام سرّي")
    assert read_by(layla) == read_by(samer) == []
    begun = topic(rights, samer, "عنوان كان مفتوحًا", "@layla_مثال كلام كان مفتوحًا")
    watches.set_level(user=layla, target=begun, level="watch")
    last = reply(begun, samer)
    assert len(read_by(layla)) == 2
    client.force_login(layla)
    assert "عنوان كان مفتوحًا" in client.get("/notices/").content.decode()

    def nothing_is_left():
        assert read_by(layla) == []
        for address in ("/notices/", "/notices/following/"):
            page = client.get(address).content.decode()
            assert "كان مفتوحًا" not in page
            assert "سرّي" not in page
        for notice in Notice.objects.filter(recipient=layla, kind__contains="post"):
            answer = client.post(f"/notices/{notice.pk}/go/", follow=True)
            assert "كان مفتوحًا" not in answer.content.decode()

    order.hide(topic=begun)
    nothing_is_left()
    order.show(topic=begun)
    assert len(read_by(layla)) == 2
    order.move(topic=begun, to=closed_room)
    nothing_is_left()
    order.move(topic=begun, to=rights)
    Category.objects.filter(pk=rights.pk).update(read_by="group", read_group=closed_room.read_group)
    nothing_is_left()
    reply(begun, inside, "@layla_مثال بعد الإغلاق")
    nothing_is_left()
    Category.objects.filter(pk=rights.pk).update(read_by="everybody", read_group=None)
    deciding.hide(post=last)
    [left] = read_by(layla)
    assert "مشاركتان" in left, "the one that calls her and the one after the closing"


def test_the_digest_of_what_is_followed(rights, closed_room, quiet_room, layla, samer):
    now = timezone.now()
    begun = topic(rights, samer, "موضوع متابَع")
    room_topic = topic(closed_room, person("boss", "administrator"), "موضوع مغلق")
    quiet = topic(quiet_room, samer, "موضوع هادئ")
    hidden, held = reply(begun, samer), reply(begun, person("newcomer"))
    last = reply(begun, samer)
    deciding.hide(post=hidden)
    since, until = now - timedelta(hours=1), timezone.now() + timedelta(seconds=1)
    expected = {
        begun: {("forum", last.pk), ("forum", begun.posts.get(number=1).pk)},
        rights: {("forum", begun.posts.get(number=1).pk)},
        room_topic: set(),
        closed_room: set(),
        quiet: set(),
        quiet_room: set(),
    }
    for target, found in expected.items():
        assert set(following.fresh(layla, target, since, until)) == found, target
    assert held.is_held
    every = [("forum", post.pk) for post in (last, hidden, held, *room_topic.posts.all())]
    every += [("forum", post.pk) for post in quiet.posts.all()]
    assert {item.title for item in following.items(layla, every)} == {"موضوع متابَع"}
    assert not Watch.objects.filter(user=layla).exists()


def test_levels_are_chosen_on_the_page(client, rights, closed_room, layla):
    boss = person("boss", "administrator")
    begun, shut = topic(rights, boss), topic(closed_room, boss)
    client.force_login(layla)
    for key, pk in (("topic", begun.pk), ("category", rights.pk)):
        address = f"/notices/follow/{key}/{pk}/"
        for level in ("follow", "watch", "mute"):
            given = Level[level.upper()]
            assert client.post(address, {"level": given.value}).status_code == 302, (key, level)
            assert Watch.objects.level_of(layla, begun if key == "topic" else rights) == given
        assert client.post(address, {"level": "shout"}).status_code == 422
    for key, pk in (("topic", shut.pk), ("category", closed_room.pk)):
        assert client.get(f"/notices/follow/{key}/{pk}/").status_code == 404
