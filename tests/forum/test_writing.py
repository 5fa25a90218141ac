"""Beginning topics and replying: what is kept, what is refused, and that nothing is there twice."""

from uuid import uuid4

import pytest

from commons.moderation import flood, standing
from commons.moderation.models import Case
from forum.actions import deciding, order, posts, topics
from forum.models import Draft, Post, Tag, Topic
from forum.refused import Closed, Gone, Sent, Unfit
from tests.commons.accounts.people import person

from .writing import form, post_of_new, reply, topic, topic_form

pytestmark = pytest.mark.django_db


def test_a_member_begins_a_topic(client, rights, layla):
    client.force_login(layla)
    answer = client.post(
        "/forum/c/rights/new/",
        topic_form("كيف نجهّز المركز؟", "نريد **قائمة** قصيرة", tags="انتخابات، إعاقة"),
    )
    post = Post.objects.get()
    assert answer["Location"] == post.get_absolute_url()
    assert post.topic.title == "كيف نجهّز المركز؟"
    assert "<strong>قائمة</strong>" in post.html
    assert {tag.name for tag in post.topic.tags.all()} == {"انتخابات", "إعاقة"}
    assert (post.author, post.number, post.topic.language) == (layla, 1, "ar")


def test_spellings_of_a_tag_are_one(rights, layla):
    topic(rights, layla, tags=["إنتخابات"])
    topic(rights, layla, tags=["انتخابات", "إنتِخابات"])
    assert Tag.objects.count() == 1


def test_a_reply_stands_behind_the_others(client, rights, layla, samer):
    begun = topic(rights, layla)
    client.force_login(samer)
    answer = client.post(f"/forum/t/{begun.key}/reply/", form("أوافق", to=1, quoted="مفيد"))
    post = Post.objects.get(number=2)
    assert answer["Location"] == f"/forum/t/{begun.key}/2/"
    assert (post.answers.number, post.quoted, post.author) == (1, "مفيد", samer)
    page = client.get(answer["Location"], follow=True).content.decode()
    assert 'id="p-2"' in page
    assert "مفيد" in page


def test_sent_again_it_takes_no_second_turn(client, rights, layla, samer):
    begun = topic(rights, layla)
    client.force_login(samer)
    turns = flood.LIMITS[standing.of(samer)][0]
    typed = [form(f"كلام رقم {number} هنا") for number in range(turns)]
    for one in typed:
        for _twice in range(2):
            assert client.post(f"/forum/t/{begun.key}/reply/", one).status_code == 302
    assert client.post(f"/forum/t/{begun.key}/reply/", form("كلام آخر")).status_code == 429
    begins = topic_form("عنوان لم يُرسل بعد")
    assert client.post("/forum/c/rights/new/", begins).status_code == 429
    assert client.post(f"/forum/t/{begun.key}/reply/", typed[0]).status_code == 302
    assert Post.objects.count() == turns + 1


def test_sent_twice_it_is_there_once(rights, layla, samer):
    begun = topic(rights, layla)
    token = uuid4()
    first = posts.reply(topic=begun, text="مرة", by=samer, token=token)
    assert posts.reply(topic=begun, text="مرة", by=samer, token=token) == first
    with pytest.raises(Sent):
        posts.reply(topic=begun, text="غير ذلك", by=samer, token=token)
    with pytest.raises(Sent):
        posts.reply(topic=begun, text="مرة", by=layla, token=token)
    assert Post.objects.count() == 2


def test_a_newcomers_topic_waits_and_is_nowhere(client, rights, layla):
    new = person("new")
    client.force_login(new)
    answer = client.post("/forum/c/rights/new/", topic_form("عنوان لا يظهر"))
    assert answer["Location"] == "/forum/mine/"
    waiting = Topic.objects.get()
    assert Case.objects.get().kind == "post"
    assert client.get(waiting.get_absolute_url()).status_code == 200
    client.force_login(layla)
    assert client.get(waiting.get_absolute_url()).status_code == 404
    for address in ("", "latest/", "c/rights/", "c/rights/feed/", "unanswered/"):
        assert "عنوان لا يظهر" not in client.get(f"/forum/{address}").content.decode()
    deciding.approve(post=Post.objects.get())
    assert "عنوان لا يظهر" in client.get("/forum/latest/").content.decode()


def test_approval_first_holds_even_the_trusted_but_not_whoever_keeps_order(rights, layla):
    type(rights).objects.filter(pk=rights.pk).update(approval_first=True)
    rights.refresh_from_db()
    held = post_of_new(rights, layla)
    assert held.held_for == ["editor"]
    shown = post_of_new(rights, person("mod", "moderator"), kind="announcement")
    assert shown.is_shown


BAD = [
    ({"title": "", "text": "كلام"}, 422),
    ({"title": "أ" * 200, "text": "كلام"}, 422),
    ({"title": "؟؟؟؟؟؟؟؟", "text": "كلام"}, 422),
    ({"title": "عنوان جيد", "text": ""}, 422),
    ({"title": "عنوان جيد", "text": " \u200b\n"}, 422),
    ({"title": "عنوان جيد", "text": "ك" * 20_001}, 422),
    ({"title": "عنوان جيد", "text": "كلام", "kind": "announcement"}, 422),
    ({"title": "عنوان جيد", "text": "كلام", "kind": "poll"}, 422),
    ({"title": "عنوان جيد", "text": "كلام", "tags": "1،2،3،4،5،6"}, 422),
    ({"title": "عنوان جيد", "text": "كلام", "tags": "ت" * 50}, 422),
    ({"title": "عنوان جيد", "text": "كلام", "ticket": "forged"}, 422),
    ({"title": "عنوان جيد\x00", "text": "كلام"}, 422),
]


@pytest.mark.parametrize(("typed", "status"), BAD)
def test_a_bad_topic_is_told_and_what_was_typed_stays(client, rights, layla, typed, status):
    client.force_login(layla)
    answer = client.post("/forum/c/rights/new/", topic_form() | typed)
    assert answer.status_code == status
    assert not Topic.objects.exists()
    if status == 422 and typed["text"].strip(" \u200b\n"):
        assert typed["text"] in answer.content.decode()


def test_nobody_replies_where_it_cannot_be(client, rights, layla, samer):
    """Locked, hidden or withdrawn between opening the form and sending it."""
    boss = person("boss", "administrator")
    steps = [
        (lambda begun: order.lock(topic=begun, by=boss, reason="يكفي"), 403),
        (lambda begun: order.hide(topic=begun, by=boss, reason="خطر"), 410),
        (lambda begun: posts.withdraw(post=begun.posts.get(), by=layla), 404),
    ]
    client.force_login(samer)
    for step, status in steps:
        begun = topic(rights, layla)
        assert client.get(f"/forum/t/{begun.key}/reply/").status_code == 200
        step(begun)
        answer = client.post(f"/forum/t/{begun.key}/reply/", form("كلام طويل كتبته"))
        assert answer.status_code == status
        assert begun.posts.count() == 1
        if status == 403:
            page = answer.content.decode()
            assert "يكفي" in page
            assert "كلام طويل كتبته" in page


def test_a_moved_topic_takes_the_reply_along(client, rights, members_room, layla, samer):
    begun = topic(rights, layla)
    client.force_login(samer)
    order.move(topic=begun, to=members_room)
    assert client.post(f"/forum/t/{begun.key}/reply/", form()).status_code == 302
    assert begun.posts.count() == 2


def test_rights_changed_under_an_open_form(client, rights, layla, samer):
    begun = topic(rights, layla)
    client.force_login(samer)
    group = begun.category.__class__._meta.get_field("read_group").related_model.objects.create(
        name="أخرى"
    )
    type(rights).objects.filter(pk=rights.pk).update(read_by="group", read_group=group)
    answer = client.post(f"/forum/t/{begun.key}/reply/", form("كلامي"))
    assert answer.status_code == 404
    type(rights).objects.filter(pk=rights.pk).update(
        read_by="everybody", read_group=None, write_by="group", write_group=group
    )
    answer = client.post(f"/forum/t/{begun.key}/reply/", form("كلامي"))
    assert answer.status_code == 403
    assert "كلامي" in answer.content.decode()


def test_what_was_answered_is_gone(client, rights, layla, samer):
    begun = topic(rights, layla)
    post = reply(begun, layla)
    client.force_login(samer)
    for gone in (lambda: deciding.hide(post=post), lambda: posts.withdraw(post=post, by=layla)):
        gone()
        answer = client.post(
            f"/forum/t/{begun.key}/reply/", form("ردّي الطويل", to=2, quoted="مفيد")
        )
        assert answer.status_code == 409
        assert "ردّي الطويل" in answer.content.decode()
    sent_again = {
        field.html_name: field.value() or ""
        for field in answer.context["form"]
        if field.name != "image"
    }
    answer = client.post(f"/forum/t/{begun.key}/reply/", sent_again)
    assert answer.status_code == 302
    last = begun.posts.get(number=3)
    assert (last.source, last.answers, last.quoted) == ("ردّي الطويل", None, "")
    with pytest.raises(Gone):
        posts._reply(
            begun, posts.judged("كلام", by=samer, language="ar"), uuid4(), samer, post, "", None
        )


def test_sent_again_after_what_was_answered_is_gone(client, rights, layla, samer):
    """As when the line broke before the answer came."""
    begun = topic(rights, layla)
    post = reply(begun, layla)
    client.force_login(samer)
    sent = form("ردّي الطويل", to=2, quoted="مفيد")
    assert client.post(f"/forum/t/{begun.key}/reply/", sent).status_code == 302
    posts.withdraw(post=post, by=layla)
    assert client.post(f"/forum/t/{begun.key}/reply/", sent).status_code == 302
    assert begun.posts.count() == 3


def test_a_form_that_was_sent_judges_nothing_more(client, rights, layla, samer, monkeypatch):
    """It takes no turn, so it must neither tell which words are watched nor fill what counts."""
    begun = topic(rights, layla)
    client.force_login(samer)
    reply_form, topic_fields = form("كلامي الأول هنا"), topic_form("عنوان لا يُعاد")
    places = {f"/forum/t/{begun.key}/reply/": reply_form, "/forum/c/rights/new/": topic_fields}
    for address, sent in places.items():
        assert client.post(address, sent).status_code == 302
    monkeypatch.delattr("commons.moderation.screening.screen")
    for address, sent in places.items():
        assert client.post(address, sent).status_code == 302
        assert client.post(address, sent | {"text": "كلام آخر تمامًا"}).status_code == 409


@pytest.mark.parametrize("number", ["99", "0", "-1", "x", str(10**12)])
def test_an_answer_to_nothing(client, rights, layla, samer, number):
    begun = topic(rights, layla)
    client.force_login(samer)
    answer = client.post(f"/forum/t/{begun.key}/reply/", form("ردّي", to=number))
    assert answer.status_code in {409, 422}
    assert begun.posts.count() == 1


def test_only_words_of_the_answered_post_are_quoted(rights, layla, samer):
    begun = topic(rights, layla, text="نحتاج منحدرًا خشبيًّا")
    first = begun.posts.get()
    with pytest.raises(Unfit):
        reply(begun, samer, answers=first, quoted="لم يقل هذا")
    with pytest.raises(Unfit):
        reply(begun, samer, quoted="منحدرًا")
    assert reply(begun, samer, answers=first, quoted="منحدرًا  خشبيًّا").quoted == "منحدرًا خشبيًّا"


def test_withdrawn_words_are_in_no_quotation(rights, layla, samer):
    begun = topic(rights, layla)
    said = reply(begun, layla, "سرّ لا يقال")
    quoting = reply(begun, samer, answers=said, quoted="سرّ لا يقال")
    posts.withdraw(post=said, by=layla)
    quoting.refresh_from_db()
    assert quoting.quoted == ""
    assert not Post.objects.filter(html__contains="سرّ").exists()


def test_a_reply_takes_the_draft_with_it(client, rights, layla, samer):
    begun = topic(rights, layla)
    client.force_login(samer)
    client.post(f"/forum/t/{begun.key}/reply/keep/", form("مسودة"))
    assert Draft.objects.get().text == "مسودة"
    assert "مسودة" in client.get(f"/forum/t/{begun.key}/").content.decode()
    client.post(f"/forum/t/{begun.key}/reply/", form("تمّت"))
    assert not Draft.objects.exists()


def test_nobody_speaks_for_an_organisation_that_did_not_agree(rights, layla, world):
    with pytest.raises(Closed):
        topics.begin(
            category=rights,
            title="عنوان جيد",
            text="كلام",
            token=uuid4(),
            by=layla,
            organization=world.organization,
        )
