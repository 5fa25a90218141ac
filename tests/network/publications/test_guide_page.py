"""A guide tells what is there, what is coming, and nothing of what may not be read."""

import re

import pytest
from django.utils.translation import override

from network.publications.models import GuidePage, NewsPage

from .library import read


def tiles(shown: str) -> dict[str, bool]:
    """Title to whether it can be opened."""
    found = re.findall(r'<(a|div) class="tile[^"]*".*?tile-title">([^<]+)<', shown, re.S)
    return {title: tag == "a" for tag, title in found}


def test_published_and_coming_soon_differ_in_words(library):
    guide = library.write(GuidePage, "دليل")
    guide.materials = [
        library.material("اتفاق", kind="link", state="published", url="https://example.org/a"),
        library.material("قياس الأثر", state="soon"),
    ]
    guide.save()
    with override("en"):
        shown = read(guide)
    assert tiles(shown) == {"اتفاق": True, "قياس الأثر": False}
    assert 'class="tile tile-soon"' in shown
    assert re.search(r'tile-soon".*?<strong>[^<]+</strong>', shown, re.S)


def test_it_counts_what_is_published(library, client):
    guide = library.write(GuidePage, "دليل")
    guide.materials = [
        library.material("أ", kind="link", state="published", url="https://example.org/a"),
        library.material("ب", state="soon"),
        library.material("ج", state="soon"),
    ]
    guide.save()
    context = client.get(guide.url).context
    assert (context["materials_published"], len(context["materials"])) == (1, 3)


def test_a_material_behind_a_draft_is_left_out(library):
    draft = library.write(NewsPage, "مسودة سرية", live=False)
    guide = library.write(GuidePage, "دليل")
    guide.materials = [
        library.material("مادة خلف مسودة", kind="page", state="published", target=draft)
    ]
    guide.save()
    shown = read(guide)
    assert "مادة خلف مسودة" not in shown
    assert draft.slug not in shown


@pytest.mark.parametrize(("live", "told"), [(True, True), (False, False)])
def test_a_newer_edition_is_told_once_it_is_out(library, live, told):
    newer = library.write(GuidePage, "الطبعة الثانية", live=live)
    guide = library.write(GuidePage, "الطبعة الأولى", superseded_by=newer)
    assert (f'href="{newer.url}"' in read(guide)) is told


def test_a_material_elsewhere_is_not_told_who_sent_the_reader(library):
    guide = library.write(GuidePage, "دليل")
    guide.materials = [
        library.material("فيديو", kind="video", state="published", url="https://example.org/v")
    ]
    guide.save()
    assert 'href="https://example.org/v" rel="noopener noreferrer nofollow"' in read(guide)
