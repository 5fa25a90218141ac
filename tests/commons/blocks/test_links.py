"""Links never tell the address of a page that not everybody may read."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ImproperlyConfigured
from django.template.loader import render_to_string
from django.test import RequestFactory
from wagtail.rich_text import RichText, expand_db_html

from commons.blocks import reading

from . import samples

OPEN, HIDDEN = 7, 8


@pytest.fixture
def asked(monkeypatch):
    """Page 7 may be read by all, page 8 by nobody. Yields the questions put."""
    questions = []

    def answer(user, ids):
        questions.append((user, list(ids)))
        page = SimpleNamespace(pk=OPEN, url="/open/", title="Open", kind_label="News")
        return {OPEN: page} if OPEN in ids else {}

    monkeypatch.setattr(reading, "_answers", [answer])
    return questions


def choose(related, *ids):
    pages = [pk and SimpleNamespace(pk=pk) for pk in ids]
    related.value["pages"] = related.block.child_blocks["pages"].normalize(pages)


def test_a_link_in_a_text_leads_only_to_what_all_may_read(asked):
    html = expand_db_html(
        f'<a linktype="page" id="{OPEN}">one</a> <a linktype="page" id="{HIDDEN}">two</a>'
    )
    assert html == '<a href="/open/">one</a> <a>two</a>'
    assert len(asked) == 1
    assert asked[0][0] == AnonymousUser()


@pytest.mark.parametrize("id", ["", "x", "-1", "99999999999999999999999"])
def test_a_broken_link_is_plain_text(asked, id):
    assert expand_db_html(f'<a linktype="page" id="{id}">one</a>') == "<a>one</a>"


def test_other_sites_are_not_told_who_sent_the_reader(asked):
    html = expand_db_html('<a href="https://example.org/?a=1&amp;b=2">there</a>')
    assert html == (
        '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer nofollow">there</a>'
    )


def test_mail_and_anchors_stay(asked):
    html = '<a href="mailto:a@example.org">m</a> <a href="#s-1">a</a>'
    assert expand_db_html(html) == html


def test_related_pages_leave_out_what_the_reader_may_not_open(asked):
    body = samples.body("related_pages")
    choose(body[0], HIDDEN, OPEN, None)
    context = body[0].block.get_context(
        body[0].value, parent_context={"request": RequestFactory().get("/")}
    )
    assert [page.pk for page in context["pages"]] == [OPEN]
    assert asked == [(AnonymousUser(), [HIDDEN, OPEN])]


def test_no_visible_page_no_box(asked):
    body = samples.body("related_pages")
    choose(body[0], HIDDEN)
    assert "related" not in render_to_string(
        "blocks/body.html", {"body": body, "request": RequestFactory().get("/")}
    )


def test_without_an_answer_it_says_so(monkeypatch):
    monkeypatch.setattr(reading, "_answers", [])
    with pytest.raises(ImproperlyConfigured):
        reading.visible_pages(AnonymousUser(), [1])
    assert reading.visible_pages(AnonymousUser(), []) == {}


def test_only_one_may_answer(monkeypatch):
    monkeypatch.setattr(reading, "_answers", [])
    reading.register(len)
    reading.register(len)
    with pytest.raises(ImproperlyConfigured):
        reading.register(max)


def test_a_body_asks_once_for_all_its_links(asked):
    link = f'<p><a linktype="page" id="{OPEN}">one</a></p>'
    other = f'<p><a linktype="page" id="{HIDDEN}">two</a></p>'
    body = samples.body("paragraph", "callout", paragraph=link)
    body.append(("paragraph", RichText(other)))
    shown = render_to_string("blocks/body.html", {"body": body})
    assert '<a href="/open/">one</a>' in shown
    assert "<a>two</a>" in shown
    assert [(user, sorted(ids)) for user, ids in asked] == [(AnonymousUser(), [OPEN, HIDDEN])]
    reading.visible_pages(AnonymousUser(), [OPEN])
    assert len(asked) == 2  # nothing is kept after the body was drawn


def test_a_member_and_everybody_are_not_mixed_up(monkeypatch):
    """A text's links are for everybody, a box of related pages for the one who reads."""
    member = SimpleNamespace(pk=5)

    def answer(user, ids):
        page = SimpleNamespace(pk=HIDDEN, url="/hidden/", title="Hidden", kind_label="News")
        return {HIDDEN: page} if user.pk == 5 else {}

    monkeypatch.setattr(reading, "_answers", [answer])
    with reading.remembering([AnonymousUser(), member], [HIDDEN]):
        assert expand_db_html(f'<a linktype="page" id="{HIDDEN}">x</a>') == "<a>x</a>"
        assert list(reading.visible_pages(member, [HIDDEN])) == [HIDDEN]
