"""Posts in the one queue: reported, hidden, approved, taken back as a wave, and appealed."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from commons.accounts.models import Standing
from commons.moderation.actions import appeals, decisions, reports, waves
from commons.moderation.models import Case
from commons.moderation.windows import Window
from forum.actions import order
from forum.models import Post, Topic
from tests.commons.accounts.people import person
from tests.commons.comments.conftest import settled

from .test_counting import drift
from .writing import post_of_new, reply, topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(db, settings):
    settings.STAFF_SECOND_FACTOR = False
    return person("boss", "administrator")


def test_reported_hidden_and_appealed(client, rights, layla, samer, boss):
    post = reply(topic(rights, layla, "عنوان الموضوع"), samer, "كلام جارح")
    client.force_login(layla)
    page = client.get(post.topic.get_absolute_url()).content.decode()
    address = f"/moderation/report/post/{post.pk}/"
    assert address in page
    assert client.get(address).status_code == 200
    assert client.post(address, {"reason": "insult", "words": "يجرح"}).status_code == 302
    case = Case.objects.get()
    client.force_login(boss)
    desk = client.get(reverse("moderation_queue")).content.decode()
    assert "كلام جارح" in desk
    assert "عنوان الموضوع" in desk
    made = decisions.decide(case=case, verdict="hide", rule="insult", by=boss)
    post.refresh_from_db()
    assert post.hidden_at
    assert Standing.objects.get(user=samer).removed == 1
    client.force_login(samer)
    told = client.get(f"/moderation/decisions/{made.uuid}/").content.decode()
    assert "كلام جارح" in told
    appeal = appeals.make(decision=made, by=samer, words="لم أقصد أحدًا")
    appeals.answer(appeal=appeal, by=person("other", "administrator"), overturn=True)
    post.refresh_from_db()
    assert post.is_shown
    assert Standing.objects.get(user=samer).removed == 0
    assert drift() == []


def test_what_waits_is_approved_or_refused(client, rights, layla, boss):
    new = person("new")
    good, bad = (
        post_of_new(rights, new, f"عنوان {name}", f"كلام {name}") for name in ("حسن", "سيئ")
    )
    for post, verdict in ((good, "approve"), (bad, "hide")):
        case = Case.objects.get(kind="post", object_id=post.pk)
        decisions.decide(case=case, verdict=verdict, rule="spam", by=boss)
    titles = Topic.objects.visible_to(layla).values_list("title", flat=True)
    assert list(titles) == ["عنوان حسن"]
    assert Topic.objects.visible_to(None).count() == 1
    client.force_login(new)
    assert client.get(bad.topic.get_absolute_url()).status_code in {404, 410}
    assert drift() == []
    made = Case.objects.get(object_id=bad.pk, kind="post").decisions.get()
    decisions.undo(decision=made, by=boss)
    assert Topic.objects.visible_to(layla).count() in {1, 2}
    assert drift() == []


def test_a_wave_is_taken_back_and_put_back(rights, quiet_room, layla):
    """Topics and replies of new accounts go, one of them where a keeper hid the topic already."""
    old = topic(rights, layla)
    spam = [settled(f"spam-{number}") for number in range(3)]
    begun = [topic(rights, user, f"اشتروا الآن {user.pk}") for user in spam]
    for number, user in enumerate(spam):
        reply(old, user, f"اشتروا {number}")
        reply(begun[0], user, f"اشتروا هنا {number}")
    answer = reply(begun[1], layla, "لا نريد")
    quiet = reply(topic(quiet_room, layla), spam[0], "كلام في غرفة هادئة")
    order.hide(topic=begun[2], reason="إعلان")
    type(layla).objects.filter(pk__in=[user.pk for user in spam]).update(joined_at=timezone.now())
    Standing.objects.filter(user__in=spam).delete()
    before = figures()
    made = waves.take_back(
        window=Window(accounts_from=timezone.now() - timedelta(hours=1)), reason="spam"
    )
    assert drift() == []
    assert set(Post.objects.visible_to(None)) == {old.posts.get(number=1)}
    assert list(Topic.objects.visible_to(None)) == [old]
    quiet.refresh_from_db()
    assert quiet.is_shown, "nobody knows whose it is"
    waves.undo(wave=made)
    assert figures() == before
    assert drift() == []
    answer.refresh_from_db()
    assert answer.is_shown
    assert Topic.objects.get(pk=begun[2].pk).hide_reason == "إعلان"


def figures() -> list:
    rows = Topic.objects.order_by("pk")
    return list(rows.values_list("pk", "post_count", "participant_count", "turn", "hidden_at"))


def test_reports_about_what_cannot_be_seen(client, rights, closed_room, layla, samer, boss):
    held = post_of_new(rights, person("new"), text="كلام ينتظر")
    shut = post_of_new(closed_room, boss, text="كلام في لجنة")
    hidden = reply(topic(rights, layla, text="كلام يُخفى"), layla, "ردّ يُخفى")
    order.hide(topic=hidden.topic)
    client.force_login(samer)
    for pk in (held.pk, shut.pk, hidden.pk, 10**9, "x", -5):
        address = f"/moderation/report/post/{pk}/"
        assert client.get(address).status_code == 404, pk
        assert client.post(address, {"reason": "spam"}).status_code == 404, pk
    shown = post_of_new(rights, layla, "عنوان آخر", "كلام آخر")
    reports.make(about=shown, by=samer, reason="spam")
    assert Case.objects.filter(reports__by=samer).count() == 1


def test_the_desk_approves_in_a_sensitive_room_in_order(quiet_room, layla, boss):
    """Held topics take their place in the list when they are shown, each its own."""
    type(quiet_room).objects.filter(pk=quiet_room.pk).update(approval_first=True)
    quiet_room.refresh_from_db()
    posts = [post_of_new(quiet_room, layla, f"عنوان رقم {n} هنا", f"كلام {n}") for n in range(3)]
    for post in (posts[2], posts[0], posts[1]):
        case = Case.objects.get(kind="post", object_id=post.pk)
        decisions.decide(case=case, verdict="approve", rule="spam", by=boss)
    turns = dict(Topic.objects.values_list("title", "turn"))
    assert len(set(turns.values())) == 3
    assert turns["عنوان رقم 2 هنا"] < turns["عنوان رقم 0 هنا"] < turns["عنوان رقم 1 هنا"]
    waiting = reply(posts[2].topic, layla, "ردّ ينتظر")
    decisions.decide(
        case=Case.objects.get(kind="post", object_id=waiting.pk),
        verdict="approve",
        rule="spam",
        by=boss,
    )
    latest = Topic.objects.visible_to(layla).latest_first().first()
    assert latest == posts[2].topic
    assert drift() == []
