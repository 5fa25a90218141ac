"""What happens to words before anybody reads them: shown, held, marked or refused.

verdict = screening.screen(text=…, author=request.user, language="ar")
if verdict.outcome == screening.BLOCK: refuse, with verdict.message()
if verdict.outcome == screening.HOLD: save unpublished, then cases.hold(about=…, reasons=verdict.reasons)
if verdict.outcome == screening.FLAG: publish, then cases.flag(about=…, reasons=verdict.reasons)
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from django.utils.translation import gettext as _

from commons.accounts.models import Trust
from commons.arabic import normalise
from commons.pages import caching
from commons.safety.limits import count_up

from . import spellings, standing
from .models import WatchedWord

ALLOW, FLAG, HOLD, BLOCK = "allow", "flag", "hold", "block"
STRICTEST = [ALLOW, FLAG, HOLD, BLOCK]

LINKS = {Trust.NOBODY: 0, Trust.NEW: 1, Trust.MEMBER: 4, Trust.TRUSTED: 20}
REPEATS = 3  # the same text this often within the hour is held
HOUR = 60 * 60
TELLING = 20  # letters; «شكرًا» may be said by everybody

_LINK = re.compile(r"https?://|www\.|\b[\w-]+\.(?:com|net|org|info|xyz|top|shop|link|me|io)/", re.I)


@dataclass(frozen=True)
class Verdict:
    """`outcome` is ALLOW, FLAG, HOLD or BLOCK; `reasons` are keys of `rules.GROUNDS`."""

    outcome: str
    reasons: tuple[str, ...] = ()

    def message(self) -> str:
        """For the writer of what is refused. It does not say which word: that would teach."""
        return _("This text cannot be published here. Please write it in other words.")


def screen(*, text: str, author=None, language: str = "") -> Verdict:
    """Judges words before they are kept. `author` is an account, or None for a guest."""
    trust = standing.of(author)
    found = [*_words(text), *_newcomer(trust), *_links(text, trust), *_repeated(text)]
    if not found:
        return Verdict(ALLOW)
    outcome = max((outcome for outcome, _reason in found), key=STRICTEST.index)
    return Verdict(outcome, tuple(dict.fromkeys(reason for _outcome, reason in found)))


def _words(text: str):
    for word, action in watch().find(text):
        yield action, f"word:{word}"


def watch() -> spellings.Watch:
    """The watched words, kept until one of them changes."""
    return _watch(caching.remember("moderation.watched_words", _rows))


@lru_cache(maxsize=2)
def _watch(rows: tuple) -> spellings.Watch:
    return spellings.Watch((key, (word, action)) for key, word, action in rows)


def _rows() -> tuple:
    return tuple(WatchedWord.objects.order_by("key").values_list("key", "word", "action"))


def _newcomer(trust: Trust):
    if trust == Trust.NOBODY:
        yield HOLD, "guest"
    elif trust == Trust.NEW:
        yield HOLD, "newcomer"


def _links(text: str, trust: Trust):
    if len(_LINK.findall(text)) > LINKS[trust]:
        yield HOLD, "links"


def _repeated(text: str):
    """Counts a hash of the folded words for an hour; the words themselves are kept nowhere."""
    folded = normalise.fold(text)
    if len(folded) < TELLING:
        return
    name = f"moderation.repeated:{sha256(folded.encode()).hexdigest()}"
    if count_up(name, HOUR) > REPEATS:
        yield HOLD, "repeated"
