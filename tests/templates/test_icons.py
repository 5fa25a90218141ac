"""Every icon a template or a theme names is drawn in the sprite, and stands beside words."""

import re

from django.conf import settings

from commons.themes.models.theme import Colour, Icon

SPRITE = settings.ROOT / "static" / "icons.svg"
DRAWN = set(re.findall(r'<symbol id="([^"]+)"', SPRITE.read_text(encoding="utf-8")))
NAMED = re.compile(r'components/icon\.html" with name="([^"]+)"')


def test_themes_have_their_icons_and_colours():
    assert set(Icon.values) - DRAWN == set()
    css = (settings.ROOT / "static" / "css" / "themes.css").read_text(encoding="utf-8")
    assert {colour for colour in Colour.values if f".theme-{colour} " not in css} == set()


def test_templates_name_icons_that_are_drawn():
    named = {
        name
        for file in (settings.ROOT / "templates").rglob("*.html")
        for name in NAMED.findall(file.read_text(encoding="utf-8"))
    }
    assert len(named) > 8
    assert named - DRAWN == set()


def test_icons_are_hidden_from_those_who_listen():
    icon = (settings.ROOT / "templates" / "components" / "icon.html").read_text(encoding="utf-8")
    assert 'aria-hidden="true"' in icon


def test_the_sprite_is_small_and_draws_nothing_from_elsewhere():
    text = SPRITE.read_text(encoding="utf-8")
    assert len(text) < 8000
    assert re.findall(r"(?:href|src|url\()", text) == []
