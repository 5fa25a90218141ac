"""What the forum holds of a person: drafts, places, export and erasure."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from commons.accounts import holdings
from commons.accounts.actions import erasures
from commons.accounts.models import User
from commons.safety import keeping
from forum.actions import deciding, drafts, posts, reactions, reading
from forum.models import (
    Category,
    CategoryMark,
    Draft,
    Participant,
    Post,
    Reaction,
    ReadMark,
    Support,
    Topic,
    Version,
)
from tests.commons.accounts.people import person

from .test_counting import drift
from .writing import form, post_of_new, reply, topic, topic_form

pytestmark = pytest.mark.django_db


def test_drafts_are_their_writers_alone(client, rights, layla, samer):
    begun = topic(rights, layla)
    reply_at, begin_at = f"{begun.get_absolute_url()}reply/", "/forum/c/rights/new/"
    client.force_login(samer)
    assert client.post(f"{reply_at}keep/", form("مسودة سامر")).status_code == 200
    kept = client.post(
        f"{begin_at}keep/", topic_form("عنوان سامر", "كلام سامر"), HTTP_HX_REQUEST="true"
    )
    assert "<html" not in kept.content.decode()
    client.post(f"{reply_at}keep/", form("مسودة سامر الثانية"))
    assert Draft.objects.count() == 2
    client.force_login(layla)
    for address in (reply_at, begin_at, begun.get_absolute_url()):
        assert "سامر" not in client.get(address).content.decode()
    client.post(f"{reply_at}keep/", form("مسودة ليلى"))
    client.force_login(samer)
    assert "مسودة سامر الثانية" in client.get(reply_at).content.decode()
    begin = client.get(begin_at).content.decode()
    assert "عنوان سامر" in begin
    assert "كلام سامر" in begin
    client.post(begin_at, topic_form("عنوان أخير", "كلام أخير"))
    client.post(reply_at, form("ردّ أخير"))
    assert Draft.objects.get().user == layla
    client.force_login(layla)
    client.post(f"{reply_at}keep/", form("  "))
    assert not Draft.objects.exists(), "nothing to keep"
    client.logout()
    assert client.post(f"{reply_at}keep/", form("زائر")).status_code == 302
    assert not Draft.objects.exists()


def test_an_ended_session_never_takes_the_page_away(client, rights, layla):
    """What a script asks for by itself is answered in a line, not with the door's whole page."""
    at = topic(rights, layla).get_absolute_url()
    htmx = {"HTTP_HX_REQUEST": "true"}
    for address in (f"{at}reply/keep/", f"{at}reply/preview/", "/forum/c/rights/new/keep/"):
        answer = client.post(address, form("كلام"), **htmx)
        assert answer.status_code == 200
        assert "<form" not in answer.content.decode()
        assert "انته" in answer.content.decode()
        assert "/login/" in client.post(address, form("كلام"))["Location"]
    assert client.get(f"{at}since/1/", **htmx).status_code == 204
    assert "/login/" in client.get(f"{at}since/1/")["Location"]
    assert not Draft.objects.exists()


def test_a_draft_outlives_a_refusal(client, rights, layla, samer):
    begun = topic(rights, layla)
    client.force_login(samer)
    client.post(f"{begun.get_absolute_url()}reply/keep/", form("مسودة"))
    assert client.post(f"{begun.get_absolute_url()}reply/", form("")).status_code == 422
    assert Draft.objects.count() == 1


def test_what_the_forum_forgets(rights, quiet_room, layla, samer):
    begun, quiet = topic(rights, layla), topic(quiet_room, layla)
    for user in (layla, samer):
        reading.mark_read(topic=begun, number=1, user=user)
        reading.mark_read(topic=quiet, number=1, user=user)
        reading.mark_category_read(category=rights, user=user)
        reading.mark_category_read(category=quiet_room, user=user)
        drafts.save(user=user, text="مسودة", topic=begun)
    now = timezone.now()
    for model, field, days in (
        (ReadMark, "read_at", 40),
        (CategoryMark, "read_at", 40),
        (Draft, "saved_at", 30),
    ):
        assert model.objects.count() == 2
        old = now - timedelta(days=days, minutes=1)
        model.objects.filter(user=layla).update(**{field: old})
        model.objects.filter(user=samer).update(**{field: old + timedelta(hours=1)})
    for rule in keeping.every():
        if rule.key.startswith("forum:"):
            rule.purge()
    for model in (ReadMark, CategoryMark, Draft):
        assert model.objects.get().user == samer


def held_of(user) -> dict:
    rows = {}
    for holding in holdings.every():
        if holding.key.startswith("forum:"):
            rows[holding.key] = list(holding.export(user))
    return rows


def full_life(rights, members_room, layla, samer) -> dict[str, Topic]:
    """Layla began three topics and wrote in a fourth; one of hers nobody answered."""
    alone = topic(rights, layla, "وحدي هنا مثال", "لا جواب")
    answered = topic(rights, layla, "فيه أجوبة مثال", "سؤال ليلى")
    quoted = reply(answered, samer, "جواب سامر", answers=answered.posts.get(), quoted="سؤال ليلى")
    reactions.react(post=quoted, kind="useful", by=layla)
    others = topic(members_room, samer, "موضوع سامر", kind="idea")
    last = reply(others, layla, "ردّ ليلى الأول")
    posts.edit(post=last, text="ردّ ليلى بعد التصحيح", by=layla)
    reactions.react(post=last, kind="useful", by=samer)
    reactions.support(topic=others, by=layla)
    hidden = reply(others, layla, "كلام مخفي")
    deciding.hide(post=hidden)
    held_title = post_of_new(rights, layla, "عنوان معلّق مثال", "كلام معلّق")
    reply(held_title.topic, samer, "جواب على المعلّق")
    deciding.hide(post=held_title)
    drafts.save(user=layla, text="مسودة ليلى", topic=others)
    drafts.save(user=layla, text="مسودة موضوع", category=rights)
    reading.mark_read(topic=others, number=1, user=layla)
    reading.mark_category_read(category=rights, user=layla)
    return {"alone": alone, "answered": answered, "others": others, "hidden": held_title.topic}


def test_everything_is_handed_over(rights, members_room, layla, samer):
    full_life(rights, members_room, layla, samer)
    found = held_of(layla)
    words = str(found)
    for part in (
        "وحدي هنا",
        "سؤال ليلى",
        "ردّ ليلى الأول",
        "ردّ ليلى بعد التصحيح",
        "كلام مخفي",
        "مسودة ليلى",
        "مسودة موضوع",
    ):
        assert part in words, part
    assert "جواب سامر" not in words
    assert len(found["forum:posts"]) == 5
    assert [len(found[f"forum:{key}"]) for key in ("reactions", "support", "drafts")] == [1, 1, 2]
    assert len(found["forum:places"]) == 2
    assert held_of(person("stranger"))["forum:posts"] == []


@pytest.mark.parametrize("keep_words", [True, False])
def test_erasing_an_account(
    client, rights, members_room, layla, samer, keep_words, django_capture_on_commit_callbacks
):
    topics = full_life(rights, members_room, layla, samer)
    number = layla.pk
    with django_capture_on_commit_callbacks(execute=True):
        erasures.ask(member=layla, keep_words=keep_words)
    assert not User.objects.filter(pk=number).exists()
    assert drift() == []
    for model in (Draft, ReadMark, CategoryMark, Support, Version):
        assert not model.objects.exists(), model
    assert set(Participant.objects.values_list("user", flat=True)) == {samer.pk}
    assert set(Reaction.objects.values_list("user", flat=True)) <= {samer.pk}
    assert not Post.objects.filter(author=number).exists()
    assert not Topic.objects.filter(author=number).exists()
    everything = " ".join(
        f"{post.source} {post.html} {post.quoted} {post.folded}" for post in Post.objects.all()
    ) + " ".join(f"{row.title} {row.folded}" for row in Topic.objects.all())
    assert "مخفي" not in everything
    assert "معلّق مثال" not in everything, "what was not shown goes in any case, its title too"
    client.force_login(samer)
    page = client.get(topics["answered"].get_absolute_url()).content.decode()
    assert "جواب سامر" in page
    assert "layla" not in page
    assert ("سؤال ليلى" in page) is keep_words
    assert ("فيه أجوبة مثال" in page) is keep_words
    other = client.get(topics["others"].get_absolute_url()).content.decode()
    assert ("ردّ ليلى بعد التصحيح" in other) is keep_words
    alone = client.get(topics["alone"].get_absolute_url())
    assert alone.status_code == (200 if keep_words else 404)
    assert "layla" not in client.get("/forum/").content.decode()
    counts = list(Category.objects.order_by("pk").values_list("topic_count", "post_count"))
    call_command("forum_recount")
    assert list(Category.objects.order_by("pk").values_list("topic_count", "post_count")) == counts
    Topic.objects.get(pk=topics["others"].pk)
    if keep_words:
        assert Topic.objects.get(pk=topics["answered"].pk).participant_count == 1
