"""Writing, answering, sending twice, coming back: what a browser sends, and what it is told."""

from uuid import uuid4

import pytest
from django.core import signing
from django.urls import reverse

from commons.accounts.models import Trust
from commons.comments import tickets
from commons.comments.actions import writing
from commons.comments.models import Sidecar
from commons.comments.refused import Closed, Sent
from commons.moderation import flood
from network.members.actions import affiliations

from .writing import comment, form, write_url

pytestmark = pytest.mark.usefixtures("patience")


def said() -> list[str]:
    return list(Sidecar.objects.order_by("pk").values_list("comment__comment", flat=True))


def test_a_member_writes_and_comes_back_to_it(client, news, layla):
    client.force_login(layla)
    assert client.get(write_url(news)).status_code == 200
    response = client.post(write_url(news), form("رأيي"))
    row = Sidecar.objects.get()
    assert response["Location"] == f"{news.url}#c-{row.pk}"
    assert (row.author, row.language, row.source, row.is_shown) == (layla, "ar", "رأيي", True)
    assert row.comment.is_public
    assert row.folded == "رايي"


def test_a_newcomer_is_told_that_it_waits(client, news, newcomer):
    client.force_login(newcomer)
    page = client.post(write_url(news), form("أول كلام"), follow=True)
    row = Sidecar.objects.get()
    assert row.is_held
    assert not row.comment.is_public
    assert 'role="status"' in page.content.decode()


def test_answering(client, news, layla, samer):
    first = comment(news, layla)
    client.force_login(samer)
    address = reverse("comments:answer", args=[first.pk])
    assert first.source in client.get(address).content.decode()
    client.post(address, form("جوابي"))
    assert Sidecar.objects.exclude(pk=first.pk).get().answers == first


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("", 422),
        (" \n\t ", 422),
        ("\u200b\u202e", 422),
        ("س" * 5_001, 422),
        ("س" * 100_000, 422),
        ("س" * 5_000, 302),
        ("<script>alert(1)</script>", 302),
        ("\x00", 422),
        ("أ\x00ب", 422),
        ("م" + "\u064b" * 4000, 302),
        ("\u202e\u2067منقلب", 302),
        ("[a " * 1_600, 302),
        (">" * 4_000 + " a", 302),
        ("\ud83d", 302),
        ("." * 30, 422),
    ],
)
def test_hostile_words(client, news, layla, text, status):
    """A clear answer with the words still in the field, never a fault."""
    client.force_login(layla)
    data = form(text.encode("utf-8", "surrogatepass").decode("utf-8", "replace"))
    response = client.post(write_url(news), data)
    assert response.status_code == status
    if status == 422:
        page = response.content.decode()
        assert "error-summary" in page
        assert text.strip("\x00 \n\t")[:2000] in page
        assert not Sidecar.objects.exists()
    else:
        assert client.get(news.url).status_code == 200


@pytest.mark.parametrize(
    "change",
    [
        {"ticket": ""},
        {"ticket": "forged"},
        {"ticket": "a:b:c"},
        {"ticket": "é" * 3000},
        {"ticket": signing.TimestampSigner(salt="other").sign(uuid4().hex)},
        {"ticket": signing.TimestampSigner(salt=tickets.SALT).sign("no uuid")},
        {"website": "https://spam.example/"},
        {"organization": "999999"},
        {"organization": "x"},
    ],
)
def test_forged_forms_keep_the_words_and_give_a_new_form(client, news, layla, change):
    client.force_login(layla)
    response = client.post(write_url(news), form("كلام ثمين") | change)
    if "organization" in change:  # this member has no such field
        assert response.status_code == 302
        assert Sidecar.objects.get().organization is None
        return
    page = response.content.decode()
    assert response.status_code == 422
    assert "كلام ثمين" in page
    assert not Sidecar.objects.exists()


def test_an_old_form_is_renewed_with_its_words(client, news, layla, monkeypatch):
    data = form("كلام قديم")
    monkeypatch.setattr(tickets, "OLDEST", -1)
    client.force_login(layla)
    response = client.post(write_url(news), data)
    assert response.status_code == 422
    monkeypatch.setattr(tickets, "OLDEST", 1000)
    ticket = response.context["form"]["ticket"].value()
    assert ticket != data["ticket"]
    assert client.post(write_url(news), data | {"ticket": ticket}).status_code == 302


def test_sent_twice_it_is_there_once(client, news, layla):
    client.force_login(layla)
    data = form("مرة واحدة")
    places = {client.post(write_url(news), data)["Location"] for _time in range(3)}
    assert len(places) == 1
    assert said() == ["مرة واحدة"]


def test_sent_again_it_takes_no_second_turn(client, news, layla, monkeypatch):
    monkeypatch.setitem(flood.LIMITS, Trust.MEMBER, (2, 2))
    client.force_login(layla)
    one, two = form("كلام أول"), form("كلام ثانٍ")
    sent = [client.post(write_url(news), data).status_code for data in (one, one, two, one, two)]
    assert sent == [302] * 5
    assert client.post(write_url(news), form("كلام ثالث")).status_code == 429
    assert said() == ["كلام أول", "كلام ثانٍ"]


def test_a_form_that_was_sent_judges_nothing_more(client, news, layla, monkeypatch):
    """It takes no turn, so it must neither tell which words are watched nor fill what counts."""
    client.force_login(layla)
    data = form("كلام أول")
    assert client.post(write_url(news), data).status_code == 302
    monkeypatch.delattr("commons.moderation.screening.screen")
    assert client.post(write_url(news), data).status_code == 302
    assert client.post(write_url(news), data | {"text": "غيره"}).status_code == 409


def test_the_same_form_with_other_words_is_a_conflict_that_keeps_them(client, news, layla):
    client.force_login(layla)
    data = form("الأول")
    client.post(write_url(news), data)
    response = client.post(write_url(news), data | {"text": "الثاني"})
    assert response.status_code == 409
    assert "الثاني" in response.content.decode()
    ticket = response.context["form"]["ticket"].value()
    client.post(write_url(news), data | {"text": "الثاني", "ticket": ticket})
    assert said() == ["الأول", "الثاني"]


def test_somebody_elses_form_is_no_way_in(news, layla, samer):
    token = uuid4()
    writing.write(page=news, text="كلام", by=layla, token=token)
    with pytest.raises(Sent):
        writing.write(page=news, text="كلام", by=samer, token=token)


def test_after_the_session_ended_the_words_come_back(client, news, layla):
    client.force_login(layla)
    text = client.get(write_url(news)).content.decode()
    mark = text.split('name="kept_for" value="')[1].split('"')[0]
    client.logout()
    response = client.post(write_url(news), form("كلام لا يضيع", kept_for=mark))
    assert response.status_code == 302
    assert "/accounts/login/" in response["Location"]
    client.force_login(layla)
    assert "كلام لا يضيع" in client.get(write_url(news)).content.decode()


def test_on_behalf_of_a_confirmed_organisation_only(client, world, news, layla, samer):
    affiliations.confirm(user=layla, organization=world.organization)
    client.force_login(layla)
    assert "organization" in client.get(write_url(news)).context["form"].fields
    client.post(write_url(news), form("باسمنا", organization=str(world.organization.pk)))
    assert Sidecar.objects.get().organization == world.organization
    assert world.organization.name in client.get(news.url).content.decode()
    with pytest.raises(Closed):
        comment(news, samer, organization=world.organization)
    refused = client.post(write_url(news), form("باسم غيرنا", organization="77777"))
    assert refused.status_code == 422


def test_too_much_within_an_hour(client, news, layla, monkeypatch):
    monkeypatch.setitem(flood.LIMITS, Trust.MEMBER, (2, 2))
    client.force_login(layla)
    answers = [client.post(write_url(news), form(f"كلام {n}")) for n in range(3)]
    assert [response.status_code for response in answers] == [302, 302, 429]
    assert answers[2]["Retry-After"]
    assert "كلام 2" in answers[2].content.decode()


def test_pages_nobody_may_read_take_nothing(client, world, layla):
    from wagtail.models import PageViewRestriction

    draft = world.article("مسودة", live=False)
    closed = world.article("للمجموعة")
    PageViewRestriction.objects.create(page=closed, restriction_type="groups")
    client.force_login(layla)
    for page in (draft, closed, world.news):
        for address in (write_url(page), f"/comments/{page.pk}/", f"/comments/{page.pk}/thanks/"):
            assert client.get(address).status_code == 404
        assert client.post(write_url(page), form()).status_code == 404


def test_a_language_has_its_address(client, world, news, layla):
    english = world.translate(news, "News")
    client.force_login(layla)
    assert client.get(f"/comments/{english.pk}/write/")["Location"] == (
        f"/en/comments/{english.pk}/write/"
    )
    client.post(f"/en/comments/{english.pk}/write/", form("Hello"))
    assert Sidecar.objects.get().language == "en"
    assert "Hello" not in client.get(news.url).content.decode()
