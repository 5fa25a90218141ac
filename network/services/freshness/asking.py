"""The words by which a coordinator asks a provider, ready to be copied: nothing personal in them.

What is sent lies on other people's telephones, so a sensitive service is told by its number alone.
"""

from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from network.organizations.models import Contact
from network.organizations.models.contact import Kind

from ..models import ConfirmationLink, ServicePage
from . import tokens
from .providers import pages_of

NAMED = 5  # services by name in one message


@dataclass(frozen=True)
class Asking:
    """A link with the words to send; they are empty when it is closed or about nothing."""

    link: ConfirmationLink
    words: str = ""
    whatsapp: str = ""

    @property
    def rows(self) -> int:
        """Lines of a box that shows all words on a narrow screen too."""
        return len(self.words.splitlines()) + 3


def askings(links, whatsapp: str) -> list[Asking]:
    """In the site's own language; `whatsapp` is where the provider can be reached, "" for nowhere."""
    told: dict[bool, list[str]] = {}
    found = []
    for link in links:
        whole = link.service_id is None
        with override(settings.LANGUAGE_CODE):
            if not link.closed and whole not in told:
                told[whole] = _names(pages_of(link))
            words = "" if link.closed else _words(link, told[whole])
        address = f"{whatsapp}?text={quote(words)}" if whatsapp and words else ""
        found.append(Asking(link, words, address))
    return found


def whatsapp_of(service, organization, user) -> str:
    """Where its provider reads WhatsApp, of what `user` may see: numbers of the service first."""
    rows = Contact.objects.visible_to(user).filter(
        Q(service_contacts__service=service) | Q(organization=organization)
    )
    own = set(service.contacts.values_list("contact", flat=True))
    ordered = sorted(
        rows.distinct(), key=lambda row: (row.kind != Kind.WHATSAPP, row.pk not in own, row.pk)
    )
    return next((row.on_whatsapp for row in ordered if row.on_whatsapp), "")


def _names(pages) -> list[str]:
    quiet = set(
        ServicePage.objects.filter(
            service__in=[page.service_id for page in pages], page_themes__theme__sensitive=True
        ).values_list("service", flat=True)
    )
    return [
        _("service number %(number)s") % {"number": page.service_id}
        if page.service_id in quiet
        else page.title
        for page in pages
    ]


def _words(link, names: list[str]) -> str:
    path = tokens.path(link)
    if not path or not names:
        return ""
    lines = [
        ngettext(
            "Hello. Is everything that the site tells of this service still correct?",
            "Hello. Is everything that the site tells of these services still correct?",
            len(names),
        ),
        *(f"• {name}" for name in names[:NAMED]),
    ]
    more = len(names) - NAMED
    if more > 0:
        lines.append(ngettext("• and %(more)s more", "• and %(more)s more", more) % {"more": more})
    lines += [_("One tap on this link answers, without an account:"), settings.SITE_URL + path]
    return "\n".join(lines)
