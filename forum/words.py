"""What somebody typed, judged before it is kept."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from commons.arabic import bidi, normalise
from commons.moderation import screening
from commons.safety import html

from . import policy
from .refused import Unfit


@dataclass(frozen=True)
class Judged:
    """`words` are made by `commons.safety.html`; `grounds` say why a moderator reads them first,
    `marks` why one should look at them though they are shown.
    """

    words: html.Words
    grounds: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


def judged(text: str, *, by, language: str, category=None, title: str = "") -> Judged:
    """Raises Unfit. With a category, its «read first» counts too."""
    if reason := html.why_not(text, policy.MOST):
        raise Unfit(reason)
    words = html.take(text)
    verdict = screening.screen(
        text=f"{title}\n{html.plain(words.html)}", author=by, language=language
    )
    if verdict.outcome == screening.BLOCK:
        raise Unfit(verdict.message())
    grounds = verdict.reasons if verdict.outcome == screening.HOLD else ()
    if category is not None and category.approval_first and not policy.keeps_order(by, category):
        grounds = (*grounds, policy.APPROVAL)
    marks = verdict.reasons if verdict.outcome == screening.FLAG else ()
    return Judged(words, tuple(grounds), tuple(marks))


def clean_title(text: str) -> str:
    """One line without invisible signs. Raises Unfit for what cannot be read as a title."""
    title = " ".join(html.clean(text).split())
    if len(title) > 160:
        raise Unfit(_("A title has at most 160 characters."))
    if sum(letter.isalpha() for letter in title) < policy.TITLE:
        raise Unfit(_("Write a title of at least %(number)s letters.") % {"number": policy.TITLE})
    if bidi.has_stacked_marks(title):
        raise Unfit(_("This title carries too many marks on one letter."))
    return title


def folded(title: str) -> str:
    return normalise.fold(title)[:700]
