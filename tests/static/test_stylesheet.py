"""One small bundle, in a declared order, the same wherever it is served."""

import gzip
import re
from pathlib import Path

import brotli
import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command

from commons.pages import stylesheet

FOLDER = settings.ROOT / "static" / "css"
BUDGET = 12 * 1024  # of the 20 KB that HTML and CSS of a text page may weigh together
BANNED = {
    "letter-spacing": r"letter-spacing\s*:",
    "word-spacing": r"word-spacing\s*:",
    "justified text": r"text-align\s*:\s*justify",
    "italics": r"font-style\s*:\s*(?:italic|oblique)",
    "capitals": r"text-transform\s*:",
    "a layer": r"@layer",
    "a font": r"@font-face",
    "an import": r"@import",
    ":has()": r":has\(",
    ":is() or :where()": r":(?:is|where)\(",
    "a target under 44 px": r"min-block-size:\s*(?:[1-3]?\d|4[0-3])px",
}
# Shorthands Safari 14.0 does not know; the longhands say the same.
TOO_NEW = re.compile(r"(?<![\w-])(?:margin|padding|inset)-(?:inline|block)\s*:")
FOUR_SIDES = re.compile(r"(?<![\w-])(?:margin|padding)\s*:\s*([^;}]+)")


@pytest.fixture(scope="module")
def bundle() -> str:
    return stylesheet.bundled(FOLDER)


def test_the_bundle_fits_its_budget(bundle):
    assert len(brotli.compress(bundle.encode())) < BUDGET
    assert len(gzip.compress(bundle.encode())) < BUDGET * 1.15


def test_every_file_is_in_the_bundle(bundle):
    for file in FOLDER.glob("*.css"):
        assert stylesheet.minified(file.read_text(encoding="utf-8")).replace(
            'url("../', 'url("'
        ) in bundle.replace("\n", "")


def test_tokens_come_first_and_print_last():
    order = [file.stem for file in stylesheet.sources(FOLDER)]
    assert order[:3] == list(stylesheet.FIRST)
    assert order[-2:] == list(stylesheet.LAST)
    assert order[3:-2] == sorted(order[3:-2])


@pytest.mark.parametrize(("what", "pattern"), BANNED.items())
def test_nothing_that_breaks_arabic_or_old_phones(bundle, what, pattern):
    assert re.findall(pattern, bundle) == [], what


def test_sides_are_logical_and_known_to_old_safari(bundle):
    assert TOO_NEW.findall(bundle) == []
    for value in FOUR_SIDES.findall(bundle):
        sides = re.sub(r"\([^()]*\)", "", value).split()
        assert len(sides) < 4 or sides[1] == sides[3], value


def test_every_picture_it_asks_for_exists(bundle):
    asked = re.findall(r'url\("([^"]+)"\)', bundle)
    assert asked
    assert [name for name in asked if not finders.find(name)] == []


def test_every_token_it_uses_is_declared(bundle):
    declared = set(re.findall(r"(--[\w-]+):", bundle))
    assert set(re.findall(r"var\((--[\w-]+)", bundle)) - declared == set()


def test_minifying_keeps_what_matters():
    css = "/* why */ a  >  b , c { margin : 0 ; width: calc(1px + 2px); }\n@media (min-width: 1px) and (x: y) { a :hover { color: red } }"
    assert stylesheet.minified(css) == (
        "a>b,c{margin :0;width:calc(1px + 2px)}"
        "@media (min-width:1px) and (x:y){a :hover{color:red}}"
    )


def test_the_finder_serves_it_and_brings_it_up_to_date(settings, tmp_path):
    (tmp_path / "css").mkdir()
    part = tmp_path / "css" / "tokens.css"
    part.write_text("a { color: red }", encoding="utf-8")
    settings.STATICFILES_DIRS = [tmp_path]
    settings.VAR = tmp_path / "var"
    finder = stylesheet.StylesheetFinder()
    found = finder.find("wasl.css")
    assert Path(found).read_text(encoding="utf-8") == "a{color:red}\n"
    part.write_text("a { color: blue }", encoding="utf-8")
    assert [name for name, _storage in finder.list([])] == ["wasl.css"]
    assert Path(found).read_text(encoding="utf-8") == "a{color:blue}\n"
    assert finder.find("other.css") == []
    assert finder.find("wasl.css", find_all=True) == [found]


def test_a_real_site_serves_it_hashed_and_compressed(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STATICFILES_FINDERS = settings.STATICFILES_FINDERS[:2]
    storage = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": storage}
    call_command("collectstatic", interactive=False, verbosity=0)
    (bundle,) = tmp_path.glob("wasl.????????????.css")
    assert bundle.with_name(f"{bundle.name}.br").exists()
    css = bundle.read_text(encoding="utf-8")
    asked = re.findall(r'url\("([^"]+)"\)', css)
    assert asked
    assert [name for name in asked if not (tmp_path / name).exists()] == []
