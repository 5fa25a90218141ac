"""A form that is included must still get its token: `only` would leave it outside."""

import re

from tests.journeys.served import ROOT

TEMPLATES = {
    str(file.relative_to(ROOT / "templates")): file.read_text(encoding="utf-8")
    for file in (ROOT / "templates").rglob("*.html")
}
INCLUDED = re.compile(r'{%\s*include\s+"([^"]+)"([^%]*)%}')


def needs_token(name: str) -> bool:
    words = TEMPLATES.get(name, "")
    return "csrf_token" in words or any(needs_token(inner) for inner, _ in INCLUDED.findall(words))


def test_no_form_is_included_without_its_token():
    included = [
        (name, inner, options)
        for name, words in TEMPLATES.items()
        for inner, options in INCLUDED.findall(words)
        if needs_token(inner)
    ]
    assert included
    assert not [entry for entry in included if entry[2].split()[-1:] == ["only"]]
