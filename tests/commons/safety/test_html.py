"""The one door for what people write: what comes in from the worst of them is safe to show."""

import re
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commons.arabic import bidi
from commons.safety import html

TAGS = {"a", "blockquote", "br", "code", "em", "li", "ol", "p", "pre", "strong", "ul"}
ATTRIBUTES = {"dir", "href", "rel", "start"}
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](//evil.example/)",
    "[x](file:///etc/passwd)",
    '[x](https://a.example/"onmouseover="alert(1))',
    '[x](https://a.example "title\\" onclick=\\"alert(1)")',
    "<https://a.example/><script>",
    "![picture](https://tracker.example/a.png)",
    "[r]\n\n[r]: javascript:alert(1)",
    "`<script>`",
    "```html\n<iframe src=//evil.example></iframe>\n```",
    "<style>*{display:none}</style>",
    "<p style='position:fixed'>x</p>",
    "</div></main></body>",
    "<!-- x --><![CDATA[ x ]]>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\x00<scr\x00ipt>",
    "http://[::1 [x](http://[) https://user:p@evil.example/",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_runs_loads_or_styles_comes_out(text):
    shown = html.take(text).html
    for tag, rest in re.findall(r"<\s*/?\s*([a-zA-Z!]+)([^>]*)>", shown):
        assert tag in TAGS
        assert set(re.findall(r"([a-z-]+)=", re.sub(r'"[^"]*"', "", rest))) <= ATTRIBUTES
    for address in re.findall(r'href="([^"]*)"', shown):
        assert re.match(r"https?://|mailto:|/(?!/)", address)


@given(st.text() | st.text(alphabet="[]()<>*_`>-1. \n!\\&#;a:/\u202e\u2067\u2069\u0301h"))
def test_anything_typed_comes_out_safe_and_whole(text):
    words = html.take(text)
    assert html.clean(words.source) == words.source
    assert set(re.findall(r"<([a-z]+)", words.html)) <= TAGS
    assert not bidi.has_overrides(words.html)


def test_links_help_no_advertiser_and_open_no_door():
    [tag] = re.findall(r"<a [^>]*>", html.take("https://shop.example/x").html)
    assert 'rel="nofollow noopener noreferrer ugc"' in tag


@pytest.mark.parametrize(
    ("text", "href", "shown"),
    [
        ("انظروا https://a.example/x.", "https://a.example/x", "https://a.example/x"),
        ("(https://a.example/x)", "https://a.example/x", "https://a.example/x"),
        ("https://a.example/x_(y)", "https://a.example/x_(y)", "https://a.example/x_(y)"),
        ("«https://a.example/x»", "https://a.example/x", "https://a.example/x"),
        ("[الموقع](https://a.example/)", "https://a.example/", "الموقع"),
        ("[bank.example](https://evil.example/)", "https://evil.example/", "https://evil.example/"),
        ("[www.a.example/x](https://a.example/)", "https://a.example/", "www.a.example/x"),
        ("[خبر](/news/)", "/news/", "خبر"),
    ],
)
def test_a_link_shows_where_it_leads(text, href, shown):
    assert re.search(r'<a href="([^"]+)"[^>]*>([^<]*)</a>', html.take(text).html).groups() == (
        href,
        shown,
    )


def test_what_markdown_is_understood():
    text = "**قوي** *مهم*\nسطر\n\n- أ\n- ب\n\n2. two\n\n> قول\n\n`code`"
    shown = html.take(text).html
    for part in ("<strong>قوي</strong>", "<em>مهم</em>", "<br>", "<ul", '<ol start="2"', "<code"):
        assert part in shown
    for plain in ("# عنوان", "| a | b |", "![x]", "~~x~~"):
        assert plain.split()[0].strip("[x]!") in html.plain(html.take(plain).html)


def test_every_block_keeps_its_own_direction():
    shown = html.take("مرحبا\n\nhello\n\n> quote\n\n- a").html
    for tag in re.findall(r"<(?:p|blockquote|ul|ol)\b[^>]*>", shown):
        assert 'dir="auto"' in tag


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("gpj.\u202eexe", "gpj.exe"),
        ("a\u202ab\u202bc\u202c", "abc"),
        ("\u2067abc", "\u2067abc\u2069"),
        ("abc\u2069", "abc"),
        ("\u2067a\nb\u2069", "\u2067a\u2069\nb"),
        ("e" + "\u0301" * 40, "é" + "\u0301" * 3),
        ("م" + "\u064b\u200d" * 30, "م" + "\u064b\u200d" * 3 + "\u200d" * 27),
        ("a\x00b\x07c\ud800d", "abcd"),
        ("so\u00adft\ufeff \U000e0041", "soft"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\n\n\n\n \t\nb  \n", "a\n\nb"),
        ("می\u200cشود", "می\u200cشود"),
        ("👨\u200d👩", "👨\u200d👩"),
    ],
)
def test_characters_that_hide_turn_or_tower(text, source):
    assert html.clean(text) == source


def test_neighbours_are_not_turned_around():
    """Whatever directions a text opens are closed before its paragraph ends."""
    for part in re.findall(r"<p[^>]*>(.*?)</p>", html.take("\u2067" * 9 + "x\n\ny").html):
        assert sum(part.count(c) for c in "\u2066\u2067\u2068") == part.count("\u2069")


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\u200f", "\u0301", "...", "\x00"])
def test_nothing_is_not_something(text):
    assert html.why_not(text)


@pytest.mark.parametrize("text", ["a", "؟!٣", "👍", "+1"])
def test_little_is_something(text):
    assert html.why_not(text) is None


def test_too_much_is_refused_with_the_number():
    assert "95000" in html.why_not("س" * 100_000, most=5000)
    assert html.why_not("س" * 5000, most=5000) is None
    assert html.why_not("س" * 100_000)
    with pytest.raises(ValueError, match="20000"):
        html.take("س" * 100_000)


def test_folded_words_are_for_finding():
    assert html.take("**المَدْرَسَة** [هنا](https://a.example/سر) أوّلًا").folded == "المدرسه هنا اولا"


def test_an_excerpt_ends_between_words():
    assert html.excerpt(html.take("كلمة **ثانية** ثالثة").html, 12) == "كلمة ثانية…"
    assert html.excerpt(html.take("a & b <c>").html) == "a & b <c>"


N = html.MOST
BOMBS = {
    "brackets": "[" * N,
    "pictures": "![" * (N // 2),
    "links in links": "[a](" * (N // 4),
    "pairs of brackets": "[a [b " * (N // 6),
    "seven brackets": "[[[[[[[ a " * (N // 10),
    "stars": "*" * N,
    "open stars": "*a **b " * (N // 7),
    "quotes": ">" * N,
    "quotes a line": "> a\n>> b\n" * (N // 9),
    "deep lists": "".join("  " * depth + "- a\n" for depth in range(130)),
    "empty lists": "- \n" * (N // 3),
    "ticks": "".join("`" * number + " " for number in range(199)),
    "references": "[a]: b\n" * (N // 7),
    "addresses": "http://a.b " * (N // 11),
    "angles": "<a:" * (N // 3),
    "entities": "&#0;" * (N // 4),
    "tabs": "\t" * N,
    "a wide list": "-" + " " * (N - 1),
    "marks": ("a" + "\u0301" * 50) * (N // 51),
    "isolates": "\u2067" * N,
    "lines": "\n" * N,
}


def cost(text: str) -> float:
    """The quicker of two runs: the machine has other things to do too."""
    times = []
    for _run in range(2):
        start = perf_counter()
        html.take(text)
        times.append(perf_counter() - start)
    return min(times)


def test_a_bomb_costs_little_more_than_honest_words():
    honest = cost(("كلمة عادية في نص طويل، **مهمة** هنا. \n" * N)[:N])
    slow = {name: ratio for name, text in BOMBS.items() if (ratio := cost(text) / honest) > 60}
    assert slow == {}


@pytest.mark.parametrize(
    "typed, words",
    [
        ("وهو **الأخير**.", "وهو الأخير."),
        ("كلام **مهم**ّ جدًّا", "كلام مهمّ جدًّا"),
        ("`1:12`، لا أكثر", "1:12، لا أكثر"),
        ("سطر\nوسطر\n\nوفقرة", "سطر وسطر وفقرة"),
        ("- بند\n- وبند", "بند وبند"),
        ("> قيل\n\nنعم", "قيل نعم"),
    ],
)
def test_words_without_markup_stand_as_they_are_read(typed, words):
    assert html.plain(html.take(typed).html) == words
