"""Every template parses, and none carries what the Content-Security-Policy forbids."""

import re

import pytest
from django.template import TemplateSyntaxError
from django.template.loader import get_template

from . import tree

COMMENT = re.compile(r"{% comment.*?{% endcomment %}|{#.*?#}", re.S)
FORBIDDEN = {
    "an inline script": re.compile(
        r"<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)[^>]*>", re.I
    ),
    "an inline style element": re.compile(r"<style[\s>]", re.I),
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.I),
    "an inline handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.I),
    "a javascript: address": re.compile(r"javascript:", re.I),
    "an outside resource": re.compile(
        r"<(?:script|link|img|iframe|source)[^>]*(?:src|href)=[\"']?(?:https?:)?//", re.I
    ),
    "text marked safe": re.compile(r"\|\s*safe\b|{%\s*autoescape\s+off"),
}
PLANTED = {
    "<script>1</script>": "an inline script",
    "<p style='color:red'>": "a style attribute",
    "<a onclick=go()>": "an inline handler",
    "<img src='https://elsewhere.example/a.png'>": "an outside resource",
    "{{ body|safe }}": "text marked safe",
}


def faults(text: str) -> list[str]:
    plain = COMMENT.sub("", text)
    return [why for why, pattern in FORBIDDEN.items() if pattern.search(plain)]


def name_of(file) -> str:
    """How a loader calls it: the path below its `templates` folder."""
    parts = file.parts
    return "/".join(parts[len(parts) - parts[::-1].index("templates") :])


@pytest.mark.parametrize(("text", "why"), PLANTED.items())
def test_a_planted_fault_is_found(text, why):
    assert why in faults(text)


def test_every_template_parses():
    broken = []
    for file in tree.templates():
        try:
            get_template(name_of(file))
        except TemplateSyntaxError as error:
            broken.append(f"{tree.shown(file)}: {error}")
    assert broken == []


def test_no_template_needs_an_unsafe_policy():
    html = [file for file in tree.templates() if file.suffix == ".html"]
    assert {tree.shown(file): why for file in html if (why := faults(file.read_text()))} == {}
