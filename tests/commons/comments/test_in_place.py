"""What htmx gets: the same answers as everybody's, without the page around them."""

import re

import pytest
from django.urls import reverse

from commons.comments.models import Sidecar
from commons.moderation.actions import cases, decisions

from .test_own import at
from .writing import comment, form, set_page

pytestmark = pytest.mark.usefixtures("patience")
HTMX = {"HTTP_HX_REQUEST": "true"}


def test_useful_changes_its_own_button(client, news, layla, samer):
    row = comment(news, layla)
    client.force_login(samer)
    page = client.get(news.url).content.decode()
    assert f'hx-post="{at("useful", row)}"' in page
    assert 'id="talk-status"' in page
    marked = client.post(at("useful", row), **HTMX)
    text = marked.content.decode()
    assert marked.status_code == 200
    assert "<html" not in text
    assert f'id="useful-{row.pk}"' in text, "focus goes where it was"
    assert 'aria-pressed="true"' in text
    assert f'action="{at("take_back", row)}"' in text
    assert 'hx-swap-oob="innerHTML:#talk-status"' in text
    assert "csrfmiddlewaretoken" in text
    back = client.post(at("take_back", row), **HTMX).content.decode()
    assert 'aria-pressed="false"' in back
    assert Sidecar.objects.get().useful_count == 0


def test_a_refused_mark_is_left_to_the_ordinary_page(client, news, layla):
    row = comment(news, layla)
    client.force_login(layla)
    assert client.post(at("useful", row), **HTMX).status_code == 403


def test_a_member_answers_below_what_is_answered(client, news, layla, samer):
    row = comment(news, layla, "سؤال")
    client.force_login(samer)
    page = client.get(news.url).content.decode()
    assert f'hx-get="{at("answer", row)}"' in page
    assert f'id="answer-{row.pk}"' in page
    opened = client.get(at("answer", row), **HTMX)
    text = opened.content.decode()
    assert "no-store" in opened["Cache-Control"]
    assert "<html" not in text
    assert f'id="id_{row.pk}_text"' in text
    assert f'for="id_{row.pk}_text"' in text
    ticket = re.search(r'name="ticket" value="([^"]+)"', text)[1]
    sent = client.post(at("answer", row), form("جوابي", ticket=ticket), **HTMX)
    made = Sidecar.objects.exclude(pk=row.pk).get()
    assert made.answers == row
    assert sent.status_code == 200
    assert f'id="{made.anchor}"' in sent.content.decode()
    assert "جوابي" in sent.content.decode()
    assert 'hx-swap-oob="innerHTML:#talk-status"' in sent.content.decode()
    again = client.post(at("answer", row), form("جوابي", ticket=ticket), **HTMX)
    assert f'id="{made.anchor}"' in again.content.decode()
    assert Sidecar.objects.count() == 2


def test_a_newcomers_answer_says_that_it_waits_and_says_it_once(client, news, layla, newcomer):
    row = comment(news, layla)
    client.force_login(newcomer)
    sent = client.post(at("answer", row), form("أول كلام"), **HTMX).content.decode()
    assert 'class="comment-waits"' in sent
    page = client.get(news.url).content.decode()
    assert '<p class="notice" role="status">' not in page


@pytest.mark.parametrize("text", ["", "س" * 6_000])
def test_a_mistake_comes_back_in_the_form(client, news, layla, samer, text):
    row = comment(news, layla)
    client.force_login(samer)
    response = client.post(at("answer", row), form(text), **HTMX)
    assert response.status_code == 422
    body = response.content.decode()
    assert "<html" not in body
    assert text[:200] in body
    assert f'id="id_{row.pk}_text_error"' in body


def test_what_is_gone_meanwhile_keeps_the_words(client, news, layla, samer):
    row = comment(news, layla)
    client.force_login(samer)
    client.force_login(layla)
    client.post(at("withdraw", row))
    client.force_login(samer)
    response = client.post(at("answer", row), form("كلام طويل"), **HTMX)
    assert response.status_code == 409
    assert "كلام طويل" in response.content.decode()
    assert "<html" not in response.content.decode()


def test_an_ended_session_leads_to_signing_in_as_a_whole_page(client, news, layla):
    row = comment(news, layla)
    for response, back in (
        (client.get(at("answer", row), **HTMX), at("answer", row)),
        (client.post(at("useful", row), **HTMX), at("useful", row)),
        (client.post(at("take_back", row), **HTMX), at("useful", row)),
    ):
        assert response.status_code == 200
        assert response["HX-Redirect"].endswith(f"?next={back}")
    assert client.get(at("useful", row))["Location"].endswith(f"?next={at('useful', row)}")


def test_guests_who_may_write_get_the_ordinary_form(client, news, layla):
    row = comment(news, layla)
    set_page(news, who="everybody")
    page = client.get(news.url).content.decode()
    assert at("answer", row) in page
    assert "hx-" not in page


def test_a_silenced_member_is_told_in_words(client, news, layla, samer):
    from datetime import timedelta

    from django.utils import timezone

    row, bad = comment(news, layla), comment(news, samer)
    until = timezone.now() + timedelta(days=2)
    decisions.decide(
        case=cases.flag(about=bad), verdict="silence", rule="insult", until=until, by=None
    )
    client.force_login(samer)
    assert client.get(at("answer", row), **HTMX).status_code == 403
    assert reverse("comments:answer", args=[row.pk]) not in client.get(news.url).content.decode()
