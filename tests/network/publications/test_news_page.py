"""A news page as readers get it."""

import re
from datetime import date

from commons.pages.models import Correction, ReadAlso
from network.publications.models import NewsPage

from .library import read


def test_it_says_who_where_and_when(library):
    shown = read(library.write(NewsPage, "1,116 ناخبًا", event_date=date(2022, 6, 25)))
    assert len(re.findall("<h1", shown)) == 1
    assert "<bdi>تركمان بارح</bdi>" in shown
    assert "<bdi>انتخابات</bdi>" in shown
    assert "<bdi>فريق نوافذ</bdi>" in shown
    assert '<bdi class="byline-name">نور العلي</bdi>' in shown
    assert '<time datetime="2022-06-28">28 حزيران 2022</time>' in shown
    assert '<time datetime="2022-06-25">25 حزيران 2022</time>' in shown


def test_places_and_themes_lead_to_the_filtered_list(library):
    shown = read(library.write(NewsPage, "خبر"))
    assert 'href="/news/?area=turkman-barih"' in shown
    assert 'href="/news/?theme=elections"' in shown


def test_corrections_are_told(library):
    page = library.write(NewsPage, "خبر")
    page.corrections = [Correction(date=date(2022, 7, 2), text="الصحيح أربعة مراكز.")]
    page.save()
    shown = read(page)
    assert "الصحيح أربعة مراكز." in shown
    assert '<time datetime="2022-07-02">2 تموز 2022</time>' in shown


def test_without_a_correction_there_is_no_box(library):
    assert 'class="corrections"' not in read(library.write(NewsPage, "خبر"))


def test_read_also_shows_the_pick_and_never_a_draft(library):
    draft = library.write(NewsPage, "مسودة سرية", live=False)
    pick = library.write(NewsPage, "مختار المحرّر")
    page = library.write(NewsPage, "خبر")
    page.read_also = [ReadAlso(target=draft), ReadAlso(target=pick)]
    page.save()
    shown = read(page)
    assert "مختار المحرّر" in shown
    assert "مسودة سرية" not in shown


def test_sharing_names_the_short_link_and_asks_nobody_before_the_tap(library):
    shown = read(library.write(NewsPage, "خبر"))
    links = re.findall(r'<a[^>]+href="https://(?:wa\.me|t\.me)[^>]+>', shown)
    assert len(links) == 2
    assert all('rel="noreferrer noopener nofollow"' in link for link in links)


def test_a_title_with_markup_is_text(library):
    shown = read(library.write(NewsPage, "<script>alert(1)</script>"))
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown


def test_reading_needs_no_script_and_sets_no_cookie(library, client):
    response = client.get(library.write(NewsPage, "خبر").url)
    assert "<script" not in response.content.decode()
    assert not response.cookies
