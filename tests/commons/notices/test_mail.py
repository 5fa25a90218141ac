"""What a mail says, to whom, in which language; and what it must never carry."""

import re
from email import message_from_bytes
from email.policy import default

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from commons.accounts.tasks import tell_owner
from commons.notices import posting
from commons.notices.actions import choices, letters, notices
from commons.notices.models import Choice
from commons.notices.ways import Way

OUTSIDE = re.compile(r"<(img|link|script|iframe|object|video|audio|source)\b|url\(|@import", re.I)


@pytest.fixture
def send(kind, reader, other, world, mailoutbox):
    """Sends a mail at once about `things` to `to`, and gives it as it goes over the wire."""

    def send(*things, to=reader, kind=kind, by=other):
        if not kind.always:
            Choice.objects.update_or_create(user=to, kind=kind.key, defaults={"way": Way.NOW})
        for thing in things or (world.health,):
            notices.send(kind=kind.key, about=thing, to=to, by=by)
        rhythm = "always" if kind.always else Way.NOW
        posting.post(letters.gather(user=to, rhythm=rhythm).pk)
        return message_from_bytes(mailoutbox[-1].message().as_bytes(), policy=default)

    return send


def parts(message) -> tuple[str, str]:
    text = message.get_body(("plain",)).get_content()
    return text, message.get_body(("html",)).get_content()


def test_a_mail_has_text_and_html_and_no_pictures(send, world):
    message = send()
    text, html = parts(message)
    assert message["Subject"] == "1 on Health"
    assert message["To"] == "reader@example.org"
    assert f"/there/{world.health.pk}/" in text
    assert f"/there/{world.health.pk}/" in html
    assert not OUTSIDE.search(html)
    assert 'dir="ltr"' in html
    assert "<p" not in text


def test_one_click_stands_in_the_header(send):
    message = send()
    address = re.fullmatch(
        r"<(https?://\S+/notices/stop/\S+/)>", message["List-Unsubscribe"].strip()
    )
    assert address
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert address[1] in parts(message)[0]


def test_arabic_runs_from_the_right(send, other, reader):
    message = send(to=other, by=reader)
    text, html = parts(message)
    assert '<html lang="ar" dir="rtl">' in html
    assert "/en/" not in text
    assert "/notices/settings/" in text


def test_several_are_one_mail(send, world):
    message = send(world.health, world.protection)
    assert message["Subject"] == "2 new notices"


@pytest.mark.parametrize("way", ["text", "html"])
def test_discreet_mail_says_nothing(send, reader, world, settings, way):
    settings.DISCREET_FROM_EMAIL = "post@example.net"
    settings.DEFAULT_FROM_EMAIL = "Wasl of Azaz <wasl@example.org>"
    choices.set_discreet(user=reader, on=True)
    message = send()
    words = parts(message)[way == "html"]
    assert message["Subject"] == "Something new"
    assert str(message["From"]) == "Notice <post@example.net>"
    whole = message.as_string().replace(message["List-Unsubscribe"], "")
    for secret in ("Health", "there/", "Wasl of", "وصل", settings.SITE_NAME, "Replies"):
        assert secret not in words
        assert secret not in whole
    assert settings.SITE_URL in words
    assert message["List-Unsubscribe"]


def test_discretion_ends_when_it_is_taken_back(send, reader, world):
    choices.set_discreet(user=reader, on=True)
    choices.set_discreet(user=reader, on=False)
    assert message_subject(send) == "1 on Health"


def message_subject(send) -> str:
    return send()["Subject"]


def test_safety_cannot_be_switched_off(always, send, reader):
    choices.stop(user=reader, rhythm=Way.NOW)
    with pytest.raises(ValueError, match="not for members"):
        choices.set_way(user=reader, kind=always.key, way=Way.SITE)
    message = send(kind=always, by=None)
    assert message["Subject"] == "Somebody signed in"
    assert "List-Unsubscribe" not in message
    assert "switched off" in parts(message)[0]


def test_safety_is_discreet_too(always, send, reader):
    choices.set_discreet(user=reader, on=True)
    message = send(kind=always, by=None)
    assert "signed in" not in message.as_string()


def test_words_cannot_write_headers_or_markup(send, world):
    world.health.name_en = world.health.name_ar = "x\r\nBcc: all@example.org <img src=x> &amp;"
    world.health.save()
    message = send()
    assert message["Bcc"] is None
    html = parts(message)[1]
    assert "<img" not in html
    assert "&lt;img" in html


def test_the_same_letter_keeps_its_id(send, mailoutbox):
    first, second = send(), None
    from commons.notices.composing import _headers
    from commons.notices.models import Letter

    second = _headers(Letter.objects.get())["Message-ID"]
    assert first["Message-ID"] == second
    assert first["Auto-Submitted"] == "auto-generated"


def test_what_accounts_writes_is_discreet_too(reader, mailoutbox):
    words = ("account/email/password_changed", {})
    tell_owner.enqueue(reader.pk, *words)
    choices.set_discreet(user=reader, on=True)
    tell_owner.enqueue(reader.pk, *words)
    plain, discreet = mailoutbox
    assert "password" in plain.body
    assert discreet.subject == "Something new"
    assert "password" not in discreet.message().as_string()
    assert "switched off" not in discreet.body


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "لا إشعارات جديدة"),
        (1, "إشعار جديد"),
        (2, "إشعاران جديدان"),
        (5, "5 إشعارات جديدة"),
        (11, "11 إشعارًا جديدًا"),
        (100, "100 إشعار جديد"),
    ],
)
def test_six_forms_of_a_number(count, words):
    with override("ar"):
        context = {"lines": [], "count": count}
        assert render_to_string("notices/email/now/subject.txt", context).strip() == words
