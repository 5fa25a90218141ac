"""Where nobody is named: nothing in the database leads from words to whoever wrote them."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.core.cache import cache, caches
from django.utils import timezone

from commons.notices.models import Notice, Watch
from forum import anonymity
from forum.actions import drafts, order, posts
from forum.models import Draft, Participant, Post, ReadMark, Topic, Version
from forum.refused import Closed
from tests.commons.accounts.people import person

from .writing import form, post_of_new, reply, topic, topic_form

pytestmark = pytest.mark.django_db


def rows_that_name(user) -> set[str]:
    """`table.column` of every row that points to this account."""
    found = set()
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.local_fields:
            leads = field.related_model is type(user) and model is not type(user)
            if leads and model._base_manager.filter(**{field.attname: user.pk}).exists():
                found.add(f"{model._meta.db_table}.{field.column}")
    return found


def test_nothing_names_whoever_wrote(client, quiet_room, layla):
    client.force_login(layla)
    client.get("/forum/c/quiet/")
    before = rows_that_name(layla)
    answer = client.post("/forum/c/quiet/new/", topic_form("تعب بعد العمل", follow="on"))
    begun = Topic.objects.get()
    client.post(f"/forum/t/{begun.key}/reply/", form("وأنا كذلك", follow="on", to=1))
    client.post(f"/forum/t/{begun.key}/reply/keep/", form("مسودة"))
    client.get(f"/forum/t/{begun.key}/")
    assert answer.status_code == 201
    assert Post.objects.count() == 2
    assert rows_that_name(layla) == before
    assert (begun.author, begun.last_author) == (None, None)
    for model in (Draft, ReadMark, Participant, Watch):
        assert not model.objects.exists()
    assert not Notice.objects.exclude(kind__startswith="account:").exists()


@pytest.mark.parametrize("place", ["t/{}/", "t/{}/reply/", "c/quiet/new/"])
def test_its_form_promises_neither_a_draft_nor_a_name(client, quiet_room, layla, place):
    begun = topic(quiet_room, layla)
    client.force_login(layla)
    page = client.get(f"/forum/{place.format(begun.key)}").content.decode()
    drawn = page[page.index('id="editor"') : page.index("</form>", page.index('id="editor"'))]
    assert "/keep/" not in drawn
    assert layla.display_name not in drawn


def test_neither_hour_nor_order_is_kept(quiet_room, rights, layla):
    plain = post_of_new(rights, layla)
    told = post_of_new(quiet_room, layla)
    after = post_of_new(rights, layla, "عنوان ثالث", "كلام ثالث")
    assert after.pk == plain.pk + 1
    assert told.pk < -1
    for moment in (told.created_at, told.topic.created_at, told.topic.last_post_at):
        local = timezone.localtime(moment)
        assert (local.weekday(), local.hour, local.minute) == (0, 0, 0)


def test_pages_tell_no_hour_and_are_not_kept(client, quiet_room, layla, samer):
    begun = topic(quiet_room, layla)
    client.force_login(samer)
    answer = client.get(f"/forum/t/{begun.key}/")
    page = answer.content.decode()
    assert "<time" not in page.split("<main")[1].split("</main>")[0]
    assert "layla" not in page
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in page


def test_guests_find_nothing(client, quiet_room, layla):
    begun = topic(quiet_room, layla, "عنوان من الغرفة")
    for address in ("", "latest/", "unanswered/", "top/week/", "c/quiet/", f"t/{begun.key}/"):
        assert "عنوان من الغرفة" not in client.get(f"/forum/{address}").content.decode()
    assert client.get("/forum/c/quiet/feed/").status_code == 404


def test_members_find_it_in_its_room_alone(client, quiet_room, layla, samer):
    topic(quiet_room, layla, "عنوان من الغرفة")
    client.force_login(samer)
    for address in ("", "latest/", "unanswered/", "top/week/", "unread/", "mine/"):
        assert "عنوان من الغرفة" not in client.get(f"/forum/{address}").content.decode()
    assert "عنوان من الغرفة" in client.get("/forum/c/quiet/").content.decode()
    assert client.get("/forum/c/quiet/feed/").status_code == 404


def test_nobody_is_told(client, quiet_room, layla, samer):
    begun = topic(quiet_room, layla)
    Watch.objects.get_queryset().delete()
    reply(begun, samer, "@layla_مثال هل تسمعين؟", answers=begun.posts.get())
    assert not Notice.objects.exists()
    client.force_login(samer)
    assert client.get(f"/notices/follow/topic/{begun.pk}/").status_code == 404
    assert client.get(f"/notices/follow/category/{quiet_room.pk}/").status_code == 404


def test_the_token_changes_and_withdraws(client, quiet_room, layla, samer):
    client.force_login(layla)
    page = client.post(
        "/forum/c/quiet/new/", topic_form("تعب بعد العمل", "كلام أول")
    ).content.decode()
    token = page.split('<code dir="ltr">')[1].split("<")[0]
    post = Post.objects.get()
    assert token not in (post.edit_key, "")
    address = post.get_absolute_url()
    client.force_login(samer)  # whoever holds it
    for forged in ("", "x", "ك" * 50, token[:-1]):
        answer = client.post(f"{address}edit/", {"text": "كلام مزوّر", "secret": forged})
        assert answer.status_code in {403, 422}
        assert "كلام مزوّر" in answer.content.decode()
        assert client.post(f"{address}withdraw/", {"secret": forged}).status_code in {403, 422}
    post.refresh_from_db()
    assert post.source == "كلام أول"
    assert client.post(f"{address}edit/", {"text": "كلام ثانٍ", "secret": token}).status_code == 302
    post.refresh_from_db()
    assert post.source == "كلام ثانٍ"
    assert not Version.objects.exists()
    assert client.post(f"{address}withdraw/", {"secret": token}).status_code == 302
    post.refresh_from_db()
    assert (post.source, post.edit_key) == ("", "")


def test_an_account_alone_changes_nothing(quiet_room, layla):
    post = post_of_new(quiet_room, layla)
    with pytest.raises(Closed):
        posts.edit(post=post, text="غيره", by=layla)
    with pytest.raises(Closed):
        posts.withdraw(post=post, by=layla)


def test_a_token_of_another_post_is_of_no_use(quiet_room, layla):
    one, two = post_of_new(quiet_room, layla), post_of_new(quiet_room, layla, "غيره تمامًا", "آخر")
    with pytest.raises(Closed):
        posts.edit(post=one, text="غيره", by=layla, secret=two.secret)


def test_limits_know_the_day_and_not_the_member(client, quiet_room, layla, monkeypatch):
    begun = topic(quiet_room, layla)
    client.force_login(layla)
    statuses = [
        client.post(f"/forum/t/{begun.key}/reply/", form(f"كلام {n}")).status_code for n in range(6)
    ]
    assert statuses[-1] == 429
    mark = anonymity.writer_of_today(layla)
    cache.clear()
    assert anonymity.writer_of_today(layla) != mark


def test_topics_move_neither_in_nor_out(rights, quiet_room, layla):
    for begun, to in ((topic(rights, layla), quiet_room), (topic(quiet_room, layla), rights)):
        with pytest.raises(Closed):
            order.move(topic=begun, to=to)


def test_moderators_judge_words_without_a_name(client, quiet_room, layla):
    from commons.moderation.actions import decisions, reports

    post = post_of_new(quiet_room, layla)
    reports.make(about=post, by=person("reader"), reason="danger")
    boss = person("boss", "administrator")
    case = decisions.about(thing=post, by=boss)
    assert case.author is None
    decisions.decide(case=case, verdict="hide", rule="danger", by=boss)
    post.refresh_from_db()
    assert post.hidden_at


def test_nothing_is_begun_there(quiet_room, layla):
    assert drafts.save(user=layla, text="سرّ", category=quiet_room) is None
    assert not Draft.objects.exists()


def test_no_cache_but_that_of_limits_knows_of_it(client, quiet_room, layla):
    client.force_login(layla)
    client.post("/forum/c/quiet/new/", topic_form("تعب بعد العمل", "كلمة نادرة جدًّا"))
    for kept in caches.all(initialized_only=True):
        assert "نادرة" not in str(getattr(kept, "_cache", ""))


def test_the_database_refuses_an_open_sensitive_room(quiet_room):
    from django.db import IntegrityError, transaction

    with pytest.raises(IntegrityError), transaction.atomic():
        type(quiet_room).objects.filter(pk=quiet_room.pk).update(read_by="everybody")


def test_last_week_is_not_told_apart(client, quiet_room, layla, samer):
    begun = topic(quiet_room, layla)
    client.force_login(samer)
    assert "هذا الأسبوع" in client.get(f"/forum/t/{begun.key}/").content.decode()
    Post.objects.update(created_at=anonymity.week() - timedelta(days=7))
    assert "هذا الأسبوع" not in client.get(f"/forum/t/{begun.key}/").content.decode()
