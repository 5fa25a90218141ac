"""The one door for what people write: comments, posts, messages.

    words = html.take(typed)        # cleaned source, HTML to show, folded words, version
    html.why_not(typed, most=5000)  # why it cannot be taken, or None

The source is kept, so that the HTML can be made again when `VERSION` rises. The HTML is safe to
show as it stands; nothing else of a member's text may be marked safe.
"""

import re
from dataclasses import dataclass
from html import unescape

import nh3

from commons.arabic import normalise

from . import markdown
from .words import MOST, clean, why_not

__all__ = ["MOST", "VERSION", "Words", "clean", "excerpt", "plain", "take", "why_not"]

VERSION = 1  # raise it when the same source gives other HTML

# What begins a line; a strong word or a link stands within one.
_APART = re.compile(r"<(?=/?(?:blockquote|br|div|h[1-6r]|li|ol|p|pre|ul)\b)")
_DIRECTIONS = {"auto", "ltr"}
_cleaner = nh3.Cleaner(
    tags={"a", "blockquote", "br", "code", "em", "li", "ol", "p", "pre", "strong", "ul"},
    attributes={"*": set(), "a": {"href"}, "ol": {"start"}},
    tag_attribute_values={
        tag: {"dir": _DIRECTIONS} for tag in ("a", "blockquote", "code", "ol", "p", "pre", "ul")
    },
    set_tag_attribute_values={"pre": {"dir": "auto"}},
    link_rel="nofollow noopener noreferrer ugc",
    url_schemes={"http", "https", "mailto"},
)


@dataclass(frozen=True)
class Words:
    """What somebody wrote: cleaned `source`, `html` made by `version`, `folded` for finding."""

    source: str
    html: str
    folded: str
    version: int = VERSION


def take(text: str) -> Words:
    """Raises ValueError for more than `MOST` characters: ask `why_not` first."""
    if len(text) > MOST:
        raise ValueError(f"At most {MOST} characters.")
    source = clean(text)
    html = _cleaner.clean(markdown.to_html(source)).strip()
    return Words(source, html, normalise.fold(plain(html)))


def plain(html: str) -> str:
    """The words of HTML made here, without markup, on one line."""
    spaced = _APART.sub(" <", html)
    return " ".join(unescape(nh3.clean(spaced, tags=set())).split())


def excerpt(html: str, most: int = 160) -> str:
    """The beginning of the words, cut between words where it can be."""
    words = plain(html)
    if len(words) <= most:
        return words
    cut = words[:most]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut[most // 2 :] else cut}…"
