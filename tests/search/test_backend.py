"""Wagtail's own search, in pages and in the admin, behind the folding."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import (
    MATCH_ALL,
    MATCH_NONE,
    And,
    Boost,
    Fuzzy,
    Not,
    Or,
    Phrase,
    PlainText,
)

from network.publications.models import NewsPage

from . import pages
from .hostile import HOSTILE

pytestmark = pytest.mark.django_db


@pytest.fixture
def school():
    return pages.news("افتتاح المدرسة في إعزاز", standfirst="زيارة الوزارة ومعها وثائق")


@pytest.mark.parametrize("asked", HOSTILE)
def test_no_question_breaks_the_search(school, asked):
    for results in (
        NewsPage.objects.search(asked),
        NewsPage.objects.search(asked, operator="or", order_by_relevance=False),
        NewsPage.objects.search(asked, fields=["title"]),
        NewsPage.objects.autocomplete(asked),
        NewsPage.objects.search(PlainText(asked) & Phrase(asked)),
        NewsPage.objects.search(~PlainText(asked)),
    ):
        assert results.count() == len(list(results)) <= 1


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
@given(st.text(max_size=300))
def test_no_text_breaks_the_search(school, text):
    assert NewsPage.objects.search(text).count() <= 1
    assert NewsPage.objects.autocomplete(text).count() <= 1


def test_fields_never_crash_and_never_go_round_the_folding(school):
    assert list(NewsPage.objects.search("مدرسه", fields=["title"])) == [school]
    assert list(NewsPage.objects.autocomplete("مدر", fields=["title", "nothing"])) == [school]


@pytest.mark.parametrize(
    "question",
    [
        PlainText("مدرسه اعزاز"),
        PlainText("مدرسة جامعة", operator="or"),
        And([PlainText("مدرسه"), Or([PlainText("جامعة"), PlainText("اعزاز")])]),
        Phrase("المدرسة في اعزاز"),
        Boost(PlainText("مدرسه"), 2),
        Fuzzy("مدرسه"),
        And([PlainText("مدرسه"), Not(PlainText("جامعة"))]),
        MATCH_ALL,
        PlainText("وزارة وثيقة", operator="or"),
    ],
)
def test_every_kind_of_question_finds(school, question):
    assert list(NewsPage.objects.search(question)) == [school]


@pytest.mark.parametrize(
    "question",
    [
        PlainText("مدرسه جامعة"),
        And([PlainText("مدرسه"), Not(PlainText("اعزاز"))]),
        Phrase("اعزاز المدرسة"),
        MATCH_NONE,
        PlainText("؟"),
        PlainText("زار"),
    ],
)
def test_every_kind_of_question_leaves_out(school, question):
    assert list(NewsPage.objects.search(question)) == []


@pytest.mark.parametrize("start", ["مدر", "المدر", "اعز", "إعز", "افت", "مدرسة اعزا"])
def test_typing_the_start_of_a_word_is_enough(school, start):
    assert list(NewsPage.objects.autocomplete(start)) == [school]


def test_the_base_class_finds_too(school):
    assert [page.pk for page in Page.objects.search("مدرسه")] == [school.pk]


def test_a_change_is_found_at_once(school):
    school.title = "افتتاح المستوصف"
    school.save()
    assert list(NewsPage.objects.search("مستوصف")) == [school]
    assert list(NewsPage.objects.search("مدرسة")) == []
    school.delete()
    assert list(NewsPage.objects.search("مستوصف")) == []


def test_a_very_long_text_is_indexed():
    words = " ".join(f"كلمة{number}" for number in range(60_000))
    page = pages.news("طويل", standfirst=words)
    assert list(NewsPage.objects.search("كلمة7")) == [page]


def test_facets_and_scores_still_work(school):
    results = Page.objects.search("مدرسه")
    assert results.facet("content_type_id") == {school.content_type_id: 1}
    assert get_search_backend().search("؟", Page).facet("content_type_id") == {}
    assert next(iter(results.annotate_score("score"))).score is not None
