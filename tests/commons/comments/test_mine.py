"""My comments: everything I wrote, what became of it, and taking it back from there."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageViewRestriction

from commons.comments.actions import deciding, writing
from commons.comments.models import Sidecar

from .test_crowded import many
from .test_own import age, at
from .writing import answer, comment

MINE = "/comments/mine/"


@pytest.fixture
def signed_in(client, layla):
    client.force_login(layla)
    return client


def test_it_stands_in_the_account(signed_in, world):
    assert f'href="{MINE}"' in signed_in.get(reverse("account_hub")).content.decode()


def test_a_stranger_signs_in(client, world):
    assert "/accounts/login/" in client.get(MINE)["Location"]


def test_nothing_written_yet(signed_in, world):
    response = signed_in.get(MINE)
    assert response.status_code == 200
    assert 'class="empty"' in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_every_state_is_said_and_others_words_are_not_there(
    signed_in, news, layla, samer, newcomer
):
    shown, gone = comment(news, layla, "كلام ظاهر"), comment(news, layla, "كلام مسحوب")
    hidden, held = comment(news, layla, "كلام مخفي"), comment(news, layla, "كلام معلّق")
    comment(news, samer, "كلام غيري")
    writing.withdraw(comment=gone, by=layla)
    deciding.hide(comment=hidden)
    writing._hold(held, ["word"], held.written_at)
    states = {row.pk: row.state for row in Sidecar.objects.of(layla)}
    assert states == {
        shown.pk: "shown", gone.pk: "withdrawn", hidden.pk: "hidden", held.pk: "held"
    }  # fmt: skip
    text = signed_in.get(MINE).content.decode()
    for words in ("كلام ظاهر", "كلام مخفي", "كلام معلّق"):
        assert words in text
    assert "كلام مسحوب" not in text
    assert "كلام غيري" not in text
    assert text.count("<time datetime=") == 4
    assert at("withdraw", gone) not in text
    for row in (shown, hidden, held):
        assert f"{at('withdraw', row)}?from=mine" in text
    assert at("edit", hidden) not in text
    assert reverse("moderation_decisions") in text


def test_correcting_and_withdrawing_lead_back(signed_in, news, layla):
    row = comment(news, layla, "كلام")
    text = signed_in.get(f"{at('edit', row)}?from=mine").content.decode()
    assert f'action="{at("edit", row)}?from=mine"' in text
    drawn = signed_in.post(f"{at('edit_preview', row)}?from=mine", {"text": "أصحّ"})
    assert f'action="{at("edit", row)}?from=mine"' in drawn.content.decode()
    edited = signed_in.post(f"{at('edit', row)}?from=mine", {"text": "أصحّ"})
    assert edited["Location"] == MINE
    asked = signed_in.get(f"{at('withdraw', row)}?from=mine").content.decode()
    assert f'href="{MINE}"' in asked
    done = signed_in.post(f"{at('withdraw', row)}?from=mine", follow=True)
    assert done.redirect_chain[-1][0] == MINE
    assert 'role="status"' in done.content.decode()
    assert Sidecar.objects.get().withdrawn_at


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "", "x"])
def test_it_leads_nowhere_else(signed_in, news, layla, back):
    row = comment(news, layla)
    response = signed_in.post(f"{at('withdraw', row)}?from={back}")
    assert "evil" not in response["Location"]


def test_correcting_is_offered_while_it_is_possible(signed_in, news, layla, settings):
    row = comment(news, layla)
    assert at("edit", row) in signed_in.get(MINE).content.decode()
    age(row, settings.COMMENTS_EDIT_MINUTES + 1)
    assert at("edit", row) not in signed_in.get(MINE).content.decode()


def test_a_title_that_may_not_be_read_any_more_is_not_told(signed_in, news, layla):
    comment(news, layla, "كلامي باقٍ")
    PageViewRestriction.objects.create(page=news, restriction_type="groups")
    caches["pages"].clear()
    text = signed_in.get(MINE).content.decode()
    assert news.title not in text
    assert "كلامي باقٍ" in text


def test_hundreds_are_paged_and_cost_the_same(signed_in, news, layla, world):
    comment(news, layla)

    def cost(address=MINE) -> int:
        signed_in.get(MINE)
        with CaptureQueriesContext(connection) as context:
            assert signed_in.get(address).status_code == 200
        return len(context)

    few = cost()
    many(news, layla, 60)
    other = world.article("خبر آخر")
    answer(comment(other, layla), layla)
    assert cost() <= few + 1  # the count of pages
    assert cost(f"{MINE}?page=2") <= few + 1
    text = signed_in.get(MINE).content.decode()
    assert text.count("<time datetime=") == 20
    assert "?page=2" in text
    assert signed_in.get(f"{MINE}?page=999999999999999999999").status_code == 200
