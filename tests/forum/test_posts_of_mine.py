"""My posts: everything I wrote in the forum, what became of it, and taking it back from there."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from commons.moderation.models import Sanction
from forum.actions import deciding, posts
from forum.models import Category, Post

from .writing import reply, topic

pytestmark = pytest.mark.django_db
MINE = "/forum/mine/posts/"


@pytest.fixture
def signed_in(client, layla):
    client.force_login(layla)
    return client


def text_of(client, address=MINE) -> str:
    return client.get(address).content.decode()


def at(verb: str, post) -> str:
    return f"{post.get_absolute_url()}{verb}/"


def test_it_stands_in_the_account(signed_in, world):
    assert f'href="{MINE}"' in text_of(signed_in, reverse("account_hub"))


def test_a_stranger_signs_in(client, world):
    assert "/accounts/login/" in client.get(MINE)["Location"]


def test_nothing_written_yet(signed_in, world):
    assert 'class="empty"' in text_of(signed_in)


def test_every_state_is_said_and_others_words_are_not_there(signed_in, rights, layla, samer):
    begun = topic(rights, samer, text="كلام غيري")
    shown, gone, hidden, held = (
        reply(begun, layla, f"كلام {state}") for state in ("ظاهر", "مسحوب", "مخفي", "معلّق")
    )
    posts.withdraw(post=gone, by=layla)
    deciding.hide(post=hidden)
    posts._hold(held, ["word"], timezone.now())
    text = text_of(signed_in)
    assert [f"كلام {state}" in text for state in ("ظاهر", "مسحوب", "مخفي", "معلّق", "غيري")] == [
        True, False, True, True, False
    ]  # fmt: skip
    assert [at("withdraw", row) in text for row in (shown, gone, hidden, held)] == [
        True, False, True, True
    ]  # fmt: skip
    assert [at("edit", row) in text for row in (shown, gone, hidden, held)] == [
        True, False, False, True
    ]  # fmt: skip
    assert reverse("moderation_decisions") in text


def test_correcting_and_withdrawing_lead_back(signed_in, rights, layla, samer):
    row = reply(topic(rights, samer), layla)
    edited = signed_in.post(f"{at('edit', row)}?from=mine", {"text": "أصحّ"})
    assert edited["Location"] == MINE
    assert f'href="{MINE}"' in text_of(signed_in, f"{at('withdraw', row)}?from=mine")
    done = signed_in.post(f"{at('withdraw', row)}?from=mine", follow=True)
    assert done.redirect_chain[-1][0] == MINE
    assert 'role="status"' in done.content.decode()
    row.refresh_from_db()
    assert row.withdrawn_at


def test_a_room_that_was_closed_tells_no_title_and_gives_the_words_back(
    signed_in, rights, layla, samer
):
    row = reply(topic(rights, samer, "عنوان سرّي"), layla, "كلامي باقٍ")
    group = Group.objects.create(name="لجنة")
    Category.objects.filter(pk=rights.pk).update(read_by="group", read_group=group)
    text = text_of(signed_in)
    assert ("عنوان سرّي" in text, "كلامي باقٍ" in text) == (False, True)
    assert at("edit", row) not in text
    assert signed_in.get(at("edit", row)).status_code == 404
    asked = text_of(signed_in, at("withdraw", row))
    assert ("عنوان سرّي" in asked, "حقوق الإنسان" in asked) == (False, False)
    assert signed_in.post(at("withdraw", row))["Location"] == MINE
    row.refresh_from_db()
    assert row.source == ""
    signed_in.force_login(samer)
    assert signed_in.get(at("withdraw", row)).status_code == 404


def test_a_suspended_member_takes_words_back(client, rights, layla, samer):
    row = reply(topic(rights, samer), layla)
    soon = timezone.now() + timedelta(days=3)
    Sanction.objects.create(member=layla, kind="suspend", until=soon)
    client.force_login(layla)
    assert client.get("/forum/mine/").status_code == 403
    text = text_of(client)
    assert at("withdraw", row) in text
    assert at("edit", row) not in text
    assert client.post(at("withdraw", row), follow=True).redirect_chain[-1][0] == MINE
    row.refresh_from_db()
    assert row.withdrawn_at


def test_what_was_written_in_sensitive_rooms_is_nobodys(signed_in, quiet_room, layla):
    topic(quiet_room, layla, text="سرّ لا يُنسب")
    assert "سرّ لا يُنسب" not in text_of(signed_in)


def test_hundreds_cost_the_same(signed_in, rights, layla, samer):
    def cost(address=MINE) -> int:
        text_of(signed_in)
        with CaptureQueriesContext(connection) as context:
            assert signed_in.get(address).status_code == 200
        return len(context)

    begun = topic(rights, samer)
    reply(begun, layla)
    few = cost()
    for _n in range(24):
        reply(begun, layla)
    text = text_of(signed_in)
    assert text.count("<time datetime=") == 20
    last = Post.objects.of(layla).order_by("-pk")[19]
    assert f"?before={last.pk}" in text
    assert cost() <= few
    assert text_of(signed_in, f"{MINE}?before={last.pk}").count("<time datetime=") == 5
    assert signed_in.get(f"{MINE}?before=x").status_code == 404
