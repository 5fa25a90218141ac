"""The Markdown people may write: paragraphs, strong, emphasis, links, lists, quotes, code.

No pictures, no headings, no tables, no HTML. Every block finds its own direction. Depths are
bounded, so that a text made to be slow costs about as much as an honest one of its length.
"""

import re
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

NESTING = 20  # depth of the parser
QUOTES = 4  # quotes within quotes; deeper ones are drawn at this depth
RULES = [
    *("autolink", "backticks", "emphasis", "escape", "link", "newline"),
    *("blockquote", "code", "fence", "list", "reference"),
]
DIRECTED = {"paragraph_open", "bullet_list_open", "ordered_list_open", "blockquote_open"}
_QUOTE_MARKS = re.compile(rf"^(?:[ \t]{{0,3}}>){{{QUOTES + 1},}}", re.M)
_BRACKETS = re.compile(r"\[{8,}|(?:!\[){8,}")
_ADDRESS = re.compile(r"https?://[^\s<>\"'\u0600-\u0605\u060c\u061b\u061f«»]{3,500}", re.I)
_ENDS = ".,:;!?)]}*_~"
_ALLOWED = re.compile(r"^(?:https?://|mailto:|/(?!/))", re.I)
_LOOKS_LIKE_ADDRESS = re.compile(r"^\S*[\w-]\.[\w-]{2,}\S*$")


def to_html(text: str) -> str:
    """HTML for `text`, not sanitised yet: only `commons.safety.html` calls this."""
    text = _QUOTE_MARKS.sub(">" * QUOTES, text)
    text = _BRACKETS.sub(lambda match: "\\[" * min(len(match[0]), 8), text)
    tokens = _parser.parse(text)
    for token in tokens:
        if token.type in DIRECTED:
            token.attrSet("dir", "auto")
        if token.children:
            token.children = list(_inline(token.children))
    return _parser.renderer.render(tokens, _parser.options, {})


def _make() -> MarkdownIt:
    options = {"maxNesting": NESTING, "breaks": True, "html": False}
    parser = MarkdownIt("zero", options).enable(RULES)
    parser.validateLink = lambda url: bool(_ALLOWED.match(url))
    return parser


def _inline(tokens: list[Token]):
    """Addresses in plain words become links; a link that shows another address shows its own."""
    opened: Token | None = None
    for place, token in enumerate(tokens):
        if token.type == "link_open":
            opened = token
            token.attrSet("dir", "auto")
        elif token.type == "link_close":
            opened = None
        if token.type == "text" and opened is None:
            yield from _with_links(token)
            continue
        if token.type == "text" and _pretends(token.content, opened, tokens, place):
            token.content = _shown(str(opened.attrGet("href")))
        if token.type == "code_inline":
            token.attrSet("dir", "auto")
        yield token


def _pretends(words: str, opened: Token, tokens: list[Token], place: int) -> bool:
    """Whether a link's words look like an address that is not where it leads."""
    if not _LOOKS_LIKE_ADDRESS.match(words.strip()):
        return False
    host = urlsplit(str(opened.attrGet("href"))).hostname or ""
    seen = re.sub(r"^\w+://", "", words.strip().lower()).split("/")[0]
    return seen.removeprefix("www.") != host.removeprefix("www.")


def _with_links(token: Token):
    rest = token.content
    while match := _ADDRESS.search(rest):
        address = match[0].rstrip(_ENDS)
        if address.count("(") > address.count(")") and match[0][len(address) :].startswith(")"):
            address += ")"
        if match.start():
            yield _text(rest[: match.start()])
        try:
            href = _parser.normalizeLink(address)
            host = urlsplit(href).hostname
        except ValueError:
            host = None
        if host:
            yield Token("link_open", "a", 1, attrs={"href": href, "dir": "ltr"})
            yield _text(_shown(address))
            yield Token("link_close", "a", -1)
        else:
            yield _text(address)
        rest = rest[match.start() + len(address) :]
    if rest:
        yield _text(rest)


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _shown(address: str) -> str:
    """An address as people read it; a long one keeps its host and its beginning."""
    shown = unquote(address)
    if not shown.isprintable():
        shown = address
    return shown if len(shown) <= 80 else f"{shown[:79]}…"


_parser = _make()
