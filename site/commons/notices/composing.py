"""A letter as a mail: in the reader's language and direction, with a text part, without pictures."""

from dataclasses import dataclass, field
from email.utils import formataddr, parseaddr
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.safestring import mark_safe
from django.utils.translation import get_language_bidi, override
from django.utils.translation import gettext as _

from . import unsubscribing
from .following import Item
from .models import Letter, Mailbox
from .reading import Group
from .ways import ALWAYS, DIGESTS, Way

STYLES = Path(__file__).parent / "letter.css"
MOST = 40  # lines of each kind in one mail


@dataclass
class Words:
    """What a letter says, after everything was asked again."""

    groups: list[Group] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)

    def __bool__(self):
        return bool(self.groups or self.items)

    @property
    def count(self) -> int:
        return sum(group.count for group in self.groups) + len(self.items)


def compose(letter: Letter, words: Words, address: str) -> EmailMultiAlternatives:
    user = letter.recipient
    language = user.preferred_language
    discreet = is_discreet(user)
    kind = "discreet" if discreet else "digest" if letter.rhythm in DIGESTS else "now"
    stop = _stop_address(letter, words, language)
    with override(language):
        context = {
            "site": settings.SITE_URL,
            "site_name": settings.SITE_NAME,
            "lines": [_line(group) for group in words.groups[:MOST]],
            "items": [_item(item) for item in words.items[:MOST]],
            "left_out": max(len(words.groups) - MOST, 0) + max(len(words.items) - MOST, 0),
            "count": words.count,
            "weekly": letter.rhythm == Way.WEEKLY,
            "list_address": settings.SITE_URL + reverse("notices:list"),
            "settings_address": settings.SITE_URL + reverse("notices:settings"),
            "stop_address": stop,
            "language": language,
            "direction": "rtl" if get_language_bidi() else "ltr",
            "styles": mark_safe(f"<style>{STYLES.read_text()}</style>"),  # noqa: S308, our own file
        }
        subject = " ".join(render_to_string(f"notices/email/{kind}/subject.txt", context).split())
        context["subject"] = subject
        body = render_to_string(f"notices/email/{kind}/body.txt", context)
        html = render_to_string(f"notices/email/{kind}/body.html", context)
        sender = _sender(discreet)
    mail = EmailMultiAlternatives(
        subject, body.strip() + "\n", sender, [address], headers=_headers(letter)
    )
    mail.attach_alternative(html, "text/html")
    if stop:
        mail.extra_headers["List-Unsubscribe"] = f"<{stop}>"
        mail.extra_headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return mail


def is_discreet(user) -> bool:
    return Mailbox.objects.filter(user=user).exclude(discreet_at=None).exists()


def discreet_letter(user, address: str) -> EmailMultiAlternatives:
    """In place of a letter that another app would have written: no words, nothing to switch off."""
    with override(user.preferred_language):
        context = {
            "site": settings.SITE_URL,
            "language": user.preferred_language,
            "direction": "rtl" if get_language_bidi() else "ltr",
            "styles": mark_safe(f"<style>{STYLES.read_text()}</style>"),  # noqa: S308, our own file
        }
        subject, body, html = (
            render_to_string(f"notices/email/discreet/{part}", context).strip()
            for part in ("subject.txt", "body.txt", "body.html")
        )
        mail = EmailMultiAlternatives(subject, body + "\n", _sender(discreet=True), [address])
    mail.attach_alternative(html, "text/html")
    return mail


def _line(group: Group) -> dict:
    return {
        "sentence": group.sentence,
        "excerpt": group.excerpt,
        "address": _whole(group.address),
        "made_at": group.newest.made_at,
    }


def _item(item: Item) -> dict:
    return {"title": item.title, "kind": item.kind, "address": _whole(item.address)}


def _whole(address: str) -> str:
    return address if urlsplit(address).scheme else settings.SITE_URL + address


def _stop_address(letter: Letter, words: Words, language: str) -> str:
    """What cannot be muted has none."""
    if letter.rhythm == ALWAYS:
        return ""
    kinds = {group.kind.key for group in words.groups}
    single = kinds.pop() if len(kinds) == 1 and not words.items else ""
    kind = single if letter.rhythm == Way.NOW else ""
    return unsubscribing.address(
        unsubscribing.Wish(letter.recipient_id, letter.rhythm, kind), language
    )


def _sender(discreet: bool) -> str:
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    if not discreet:
        return formataddr((name or settings.SITE_NAME, address))
    return formataddr((_("Notice"), parseaddr(settings.DISCREET_FROM_EMAIL)[1] or address))


def _headers(letter: Letter) -> dict:
    """The same letter has the same id, so a mail server that got it twice can tell."""
    name = salted_hmac("wasl.notices.letter", str(letter.pk)).hexdigest()[:32]
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    return {"Message-ID": f"<{name}@{host}>", "Auto-Submitted": "auto-generated"}
