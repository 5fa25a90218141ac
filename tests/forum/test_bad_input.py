"""What no person types on purpose: a clear answer, the right status, the words still there."""

import pytest
from django.db import connection
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commons.comments import tickets
from forum.actions import deciding, order, posts, topics
from forum.models import Draft, Post, Tag, Topic
from forum.refused import Refused
from tests.commons.accounts.people import person
from tests.visibility.test_hostile_requests import refuse_nul

from .writing import form, post_of_new, reply, topic, topic_form

pytestmark = pytest.mark.django_db

QUOTES = '"' * 10_000
TITLES = {
    "quotation marks": (QUOTES, 422),
    "Arabic quotation marks": ("«»" * 80, 422),
    "only signs": ("!؟…—" * 3, 422),
    "one mark over another": ("ع" + "\u0651\u0301" * 60 + "نوان جديد", 302),
    "override": ("\u202eعنوان\u202d مقلوب\u2066 هنا", 302),
    "lines": ("عنوان\r\nعلى سطرين", 302),
    "NUL": ("عنوان\x00جديد", 422),
    "controls": ("عنوان\x01\x1b[31m جديد", 302),
    "invisible": ("\u200b\u200e\u2060\ufeff" * 10, 422),
    "folds to more": ("ﷺ" * 160, 302),
    "markup": ("<script>alert(1)</script> عنوان", 302),
    "template": ("{{ 7*7 }}{% url 'x' %} عنوان", 302),
}
TAGS = {
    "quotation marks": (QUOTES, 422),
    "few quotation marks": ('"' * 30, 422),
    "override": ("\u202eوسم\u2066", 302),
    "controls": ("وسم\x01\x0b", 302),
    "face": ("🙂", 422),
    "hyphens": ("--- ، ___", 422),
    "Hindi": ("हिन्दी", 302),
    "folds to more": ("ﷺ" * 40, 302),
    "commas": ("،,،,", 302),
    "path": ("../../etc/passwd", 302),
    "slash": ("a/b?c#d", 302),
    "NUL": ("و\x00سم", 422),
    "forty-one": ("و" * 41, 422),
}


def sane(text: str) -> bool:
    return not set(text) & set("\x00\x01\x0b\x1b\u202e\u202d\u202a\u202b\n\r")


def test_titles_and_tags(client, rights, layla, monkeypatch):
    """All in one topic after another; every list and feed still opens afterwards."""
    monkeypatch.setattr("commons.moderation.flood.take", lambda **_options: None)
    client.force_login(layla)
    cases = [({"title": title}, status) for title, status in TITLES.values()]
    cases += [({"tags": tags, "title": "عنوان عادي"}, code) for tags, code in TAGS.values()]
    with connection.execute_wrapper(refuse_nul):
        for number, (typed, status) in enumerate(cases):
            sent = topic_form(**{"title": "عنوان", "text": f"كلامي رقم {number}"} | typed)
            answer = client.post("/forum/c/rights/new/", sent)
            assert answer.status_code == status, typed
            if status == 422:
                page = answer.content.decode()
                assert "خطأ" in page or "error" in page
                assert f"كلامي رقم {number}" in page
    for row in Topic.objects.all():
        assert sane(row.title)
        assert client.get(row.get_absolute_url()).status_code == 200
    for tag in Tag.objects.all():
        assert sane(tag.name)
        for name in ("forum:tag", "forum:tag_feed"):
            assert client.get(reverse(name, args=[tag.slug])).status_code == 200, tag.name
    for address in ("", "latest/", "c/rights/", "c/rights/feed/", "mine/", "top/week/"):
        assert client.get(f"/forum/{address}").status_code == 200


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.text(max_size=45), max_size=6))
def test_any_tag_has_an_address_or_is_refused(rights, names):
    try:
        found = topics.tagged(names)
    except Refused as refusal:
        assert refusal.words
        return
    for tag in found:
        assert reverse("forum:tag", args=[tag.slug])
        assert tag.name.strip()


def test_numbers_that_are_none(client, rights, layla, samer):
    begun = topic(rights, layla)
    reply(begun, samer)
    client.force_login(samer)
    key = begun.key
    bad = ["0", "-1", "x", "1.5", "1e3", str(10**12), str(10**30), "9" * 5000, "١", "", " 1", "%00"]
    pages = [f"t/{key}/?page=", "c/rights/?page=", "latest/?page="]
    pages += ["unanswered/?before=", "mine/?before=", "unread/?before=", f"t/{key}/since/1/?wait="]
    pages += [f"t/{key}/reply/?to="]
    for page in pages:
        for number in bad:
            turn = "before" in page and number == str(10**12)  # as good as any
            status = client.get(f"/forum/{page}{number}").status_code
            assert status == (200 if turn else 404), (page, number)
    for number in ["0", "-1", "x", "01", "3", "99", "9" * 9, "9" * 10, "9" * 400]:
        for verb in ("", "edit/", "withdraw/", "versions/", "useful/"):
            assert client.get(f"/forum/t/{key}/{number}/{verb}").status_code == 404, number
            assert client.post(f"/forum/t/{key}/{number}/{verb}").status_code in {404, 405}
    for forged in ("x", key[:-1], key + "a", key.upper(), "a" * 300, "-", "'%20or%201=1"):
        for verb in ("", "reply/", "print/", "resume/", "order/", "reply/keep/"):
            assert client.get(f"/forum/t/{forged}/{verb}").status_code in {404, 405}
            assert client.post(f"/forum/t/{forged}/{verb}", form()).status_code in {404, 405}
    assert begun.posts.count() == 2


TICKETS = ["", "x", "\x00", "ك" * 5000, "a:b:c", "[]", "null"]


def test_forged_tickets(client, rights, layla, samer):
    begun = topic(rights, layla)
    client.force_login(samer)
    good = tickets.issue()
    for ticket in [*TICKETS, good[:-1], good + "x", good[::-1]]:
        answer = client.post(
            f"{begun.get_absolute_url()}reply/", {"text": "كلامي الطويل", "ticket": ticket}
        )
        assert answer.status_code == 422, ticket[:20]
        page = answer.content.decode()
        assert "كلامي الطويل" in page
        again = page.split('name="ticket"')[1].split('value="')[1].split('"')[0]
        assert tickets.read(again) or again
    assert begun.posts.count() == 1


FIELDS = {
    "huge": "ا" * 100_000,
    "quotation marks": QUOTES,
    "override": "\u202eقول\u2066\u2067",
    "NUL": "ا\x00ب",
    "zalgo": "ع" + "\u0301\u0651" * 2_000,
    "nested": "> " * 3_000 + "[" * 3_000,
    "markup": "<img src=x onerror=alert(1)>{{ 7*7 }}",
}


def test_words_of_every_kind(client, rights, layla, samer, monkeypatch):
    """As a reply, a preview, a draft and a correction; nothing fails, nothing hides in a page."""
    monkeypatch.setattr("commons.moderation.flood.take", lambda **_options: None)
    begun = topic(rights, layla)
    own = reply(begun, samer, "قولي")
    client.force_login(samer)
    at = begun.get_absolute_url()
    with connection.execute_wrapper(refuse_nul):
        for name, words in FIELDS.items():
            for address, typed in (
                (f"{at}reply/", form(words)),
                (f"{at}reply/", form("قول عادي", quoted=words, to=1)),
                (f"{at}reply/", form("قول عادي", to=words[:5000])),
                (f"{at}reply/", form("قول عادي", organization=words[:5000])),
                (f"{at}reply/preview/", form(words)),
                (f"{at}reply/keep/", form(words)),
                ("/forum/c/rights/new/keep/", topic_form(words, words)),
                ("/forum/c/rights/new/preview/", topic_form(words, words)),
                (f"{own.get_absolute_url()}edit/", {"text": words}),
            ):
                for htmx in ({}, {"HTTP_HX_REQUEST": "true"}):
                    status = client.post(address, typed, **htmx).status_code
                    assert status in {200, 302, 409, 422}, (name, address)
            assert "\x00" not in "".join(Draft.objects.values_list("text", flat=True))
    page = client.get(at).content.decode()
    assert "<img src=x" not in page
    assert "\u202e" not in page.replace("\u2066", "")


def test_an_editor_open_while_the_world_changes(client, rights, layla, samer):
    """What was opened is no longer there when it is sent."""
    boss = person("boss", "administrator")
    own = reply(topic(rights, layla), samer, "قولي الأول")
    client.force_login(samer)
    address = f"{own.get_absolute_url()}edit/"
    for change, back, status in (
        (lambda: deciding.hide(post=own), lambda: deciding.show(post=own), 403),
        (lambda: order.hide(topic=own.topic, by=boss), lambda: order.show(topic=own.topic), 302),
        (lambda: posts.withdraw(post=own, by=samer), lambda: None, 403),
    ):
        assert client.get(address).status_code == 200
        change()
        answer = client.post(address, {"text": "قولي الجديد جدًّا"})
        assert answer.status_code == status
        if status == 403:
            assert "قولي الجديد جدًّا" in answer.content.decode()
        back()
    assert not Post.objects.filter(source__contains="الجديد", withdrawn_at__isnull=False).exists()


def test_nobodys_held_words_are_shown_to_nobody(client, quiet_room, layla, samer):
    """Anybody in the room may open the question for a token; it gives nothing away."""
    type(quiet_room).objects.filter(pk=quiet_room.pk).update(approval_first=True)
    quiet_room.refresh_from_db()
    post = post_of_new(quiet_room, layla, "عنوان لم يُقرأ بعد", "كلام لم يُقرأ بعد")
    client.force_login(samer)
    for verb in ("edit", "withdraw"):
        address = f"{post.get_absolute_url()}{verb}/"
        for answer in (client.get(address), client.post(address, {"text": "غيره", "secret": "x"})):
            assert answer.status_code in {200, 403}
            assert "لم يُقرأ بعد" not in answer.content.decode()
    answer = client.post(
        f"{post.get_absolute_url()}edit/", {"text": "كلام مصحّح", "secret": post.secret}
    )
    assert answer.status_code == 302
    post.refresh_from_db()
    assert post.source == "كلام مصحّح"
    deciding.approve(post=post)
    order.hide(topic=post.topic, reason="خطر")
    for verb in ("edit", "withdraw"):
        page = client.get(f"{post.get_absolute_url()}{verb}/").content.decode()
        assert "لم يُقرأ بعد" not in page
        assert "كلام مصحّح" not in page


def test_what_waits_is_no_news(client, rights, layla, samer):
    """A page that is open does not tell of replies that nobody but a moderator may read yet."""
    begun = topic(rights, layla)
    held = reply(begun, person("newcomer"), "ردّ ينتظر")
    assert held.is_held
    client.force_login(samer)
    address = f"{begun.get_absolute_url()}since/1/"
    assert "delay:60s" in client.get(address).content.decode()
    deciding.approve(post=held)
    assert "resume" in client.get(address).content.decode()
    order.hide(topic=begun)
    assert "resume" not in client.get(address).content.decode()
