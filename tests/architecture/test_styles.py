"""Style sheets read the same in both directions, and in the oldest browser we name."""

import re

import pytest

from . import tree

COMMENT = re.compile(r"/\*.*?\*/", re.S)
FORBIDDEN = {
    "a physical side (use inline/block properties)": re.compile(
        r"(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)"
        r"|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom|float|clear)"
        r"(?:-(?:width|color|style))?\s*:"
    ),
    "a physical value": re.compile(
        r"(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b"
    ),
    "spaced or justified letters break Arabic": re.compile(
        r"letter-spacing\s*:|word-spacing\s*:|text-align\s*:\s*justify|font-style\s*:\s*(?:italic|oblique)"
        r"|text-transform\s*:\s*(?:uppercase|capitalize)"
    ),
    "a cascade layer (older phones drop it whole)": re.compile(r"@layer\b"),
    "an outside address": re.compile(r"url\(\s*['\"]?(?:https?:)?//", re.I),
    "a web font": re.compile(r"@font-face|@import\b"),
}
INLINE = {
    "right: wrong": "a physical side (use inline/block properties)",
    "a { margin-left: 1px }": "a physical side (use inline/block properties)",
    "a { text-align: right }": "a physical value",
    "a { letter-spacing: 1px }": "spaced or justified letters break Arabic",
    "@layer base {}": "a cascade layer (older phones drop it whole)",
}


def faults(css: str) -> list[str]:
    plain = COMMENT.sub("", css)
    found = [why for why, pattern in FORBIDDEN.items() if pattern.search(plain)]
    return found + (["a nested rule"] if nested(plain) else [])


def nested(css: str) -> bool:
    """Whether a style rule holds another rule; at-rules such as @media may."""
    stack, start = [], 0
    for place, letter in enumerate(css):
        if letter in ";}":
            start = place + 1
            if letter == "}" and stack:
                stack.pop()
        elif letter == "{":
            selector = css[start:place].strip()
            if stack and not stack[-1].startswith("@") and not selector.startswith("@"):
                return True
            if stack and not stack[-1].startswith("@") and selector.startswith("@"):
                return True
            stack.append(selector)
            start = place + 1
    return False


@pytest.mark.parametrize(("css", "why"), INLINE.items())
def test_a_planted_fault_is_found(css, why):
    assert why in faults(css)


def test_a_nested_rule_is_found_and_media_is_not():
    assert nested("a { color: red; b { color: blue } }")
    assert nested("a { @media print { color: blue } }")
    assert not nested("@media print { a { color: red } b { color: blue } }")


def test_style_sheets_are_logical():
    found = {
        tree.shown(file): why for file in tree.stylesheets() if (why := faults(file.read_text()))
    }
    assert found == {}
