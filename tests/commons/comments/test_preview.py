"""Looking at one's words before they are sent: nothing is kept, nothing is counted, all stays typed."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from commons.comments.models import Sidecar
from commons.moderation.models import Case, WatchedWord

from .test_own import age, at
from .writing import comment, form, set_page, write_url

pytestmark = pytest.mark.usefixtures("patience")
HTMX = {"HTTP_HX_REQUEST": "true"}


def preview_url(page) -> str:
    return f"{write_url(page)}preview/"


def test_words_are_drawn_above_the_form_and_stay_in_it(client, news, layla):
    client.force_login(layla)
    assert preview_url(news) in client.get(write_url(news)).content.decode()
    sent = form("كلام **قوي**", follow="on")
    response = client.post(preview_url(news), sent)
    text = response.content.decode()
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert text.index("كلام <strong>قوي</strong>") < text.index("كلام **قوي**")
    assert f'value="{sent["ticket"]}"' in text, "the same form, so that a second sending is known"
    assert "checked" in text
    assert not Sidecar.objects.exists()
    assert client.post(write_url(news), sent).status_code == 302
    assert Sidecar.objects.get().source == "كلام **قوي**"


def test_guests_look_first_too_where_they_may_write(client, news):
    assert "/accounts/login/" in client.post(preview_url(news), form("كلام"))["Location"]
    set_page(news, who="everybody")
    text = client.post(preview_url(news), form("كلام *مائل*", name="زائرة")).content.decode()
    assert "<em>مائل</em>" in text
    assert 'value="زائرة"' in text
    assert "<script" not in text
    assert not Sidecar.objects.exists()


@pytest.mark.parametrize("text", ["", " \n ", "\u200b", "س" * 5_001, "س" * 100_000])
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_unfit_words_are_refused_here_already(client, news, layla, text, headers):
    client.force_login(layla)
    response = client.post(preview_url(news), form(text), **headers)
    assert response.status_code == 422
    assert "talk-drawn" not in response.content.decode()
    if not headers:
        assert text[:500] in response.content.decode()


@pytest.mark.parametrize(
    "hostile",
    ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))",
     "\u202eمقلوب", "{{ settings.SECRET_KEY }}", "**" * 2000, ">" * 4000],
)  # fmt: skip
def test_hostile_words_are_harmless_in_a_preview(client, news, layla, hostile):
    client.force_login(layla)
    drawn = client.post(preview_url(news), form(hostile), **HTMX).content.decode()
    assert "<script" not in drawn
    assert "<img" not in drawn
    assert 'href="javascript' not in drawn
    assert "\u202e" not in drawn


def test_looking_counts_for_nothing(client, news, newcomer):
    """No case, no flood, no repetition: whoever looks five times may still send."""
    WatchedWord.objects.create(word="ممنوعة", action="hold")
    client.force_login(newcomer)
    before = [key for key in getattr(cache, "_cache", {}) if "moderation" in key]
    for _again in range(5):
        sent = form("كلمة ممنوعة طويلة بما يكفي لتعد")
        assert client.post(preview_url(news), sent).status_code == 200
    assert [key for key in getattr(cache, "_cache", {}) if "moderation" in key] == before
    assert not Case.objects.exists()
    assert client.post(write_url(news), sent).status_code == 302


def test_an_old_form_is_renewed_quietly(client, news, layla):
    client.force_login(layla)
    response = client.post(preview_url(news), form("كلام", ticket="forged"))
    assert response.status_code == 200
    assert 'value="forged"' not in response.content.decode()


def test_answers_and_corrections_have_one_too(client, news, layla, samer):
    row = comment(news, layla, "كلام أول")
    client.force_login(samer)
    text = client.post(at("answer_preview", row), form("ردّ **واضح**")).content.decode()
    assert "ردّ <strong>واضح</strong>" in text
    assert "كلام أول" in text
    assert client.post(at("edit_preview", row), {"text": "x"}).status_code == 404
    client.force_login(layla)
    text = client.post(at("edit_preview", row), {"text": "كلام **أصحّ**"}).content.decode()
    assert "كلام <strong>أصحّ</strong>" in text
    assert Sidecar.objects.get().source == "كلام أول"
    age(row, 1_000)
    late = client.post(at("edit_preview", row), {"text": "متأخر"})
    assert late.status_code == 403
    assert "متأخر" in late.content.decode()


def test_only_what_is_drawn_comes_back_to_a_form_that_is_open(client, news, layla):
    client.force_login(layla)
    text = client.post(preview_url(news), form("كلام **قوي**"), **HTMX).content.decode()
    assert "<strong>قوي</strong>" in text
    assert "<html" not in text
    assert "<form" not in text


def test_a_preview_that_is_opened_leads_to_its_form(client, news, layla):
    row = comment(news, layla)
    client.force_login(layla)
    assert client.get(preview_url(news))["Location"] == write_url(news)
    for name in ("answer", "edit"):
        assert client.get(at(f"{name}_preview", row))["Location"] == at(name, row)


def test_words_come_back_when_the_session_had_ended(client, news, layla):
    from commons.accounts.kept_text import FIELD, mark

    sent = form("كلام لم يضع") | {FIELD: mark(layla)}
    response = client.post(preview_url(news), sent)
    assert f"next={write_url(news)}" in response["Location"]
    client.force_login(layla)
    assert "كلام لم يضع" in client.get(write_url(news)).content.decode()


def test_a_closed_or_lost_place_keeps_the_words(client, news, layla, samer):
    row = comment(news, layla)
    set_page(news, who="nobody")
    client.force_login(samer)
    for address in (preview_url(news), at("answer_preview", row)):
        response = client.post(address, form("كلام طويل"))
        assert response.status_code == 403
        assert "كلام طويل" in response.content.decode()
    gone = client.post(reverse("comments:answer_preview", args=[10**9]), form("كلام"))
    assert gone.status_code == 404
