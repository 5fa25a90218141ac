"""The lists of news, opinion and guides."""

import pytest

from network.publications.models import GuidePage, NewsPage, OpinionPage

from .library import read

KINDS = [(NewsPage, "news"), (OpinionPage, "opinion"), (GuidePage, "guides")]


@pytest.mark.parametrize(("model", "name"), KINDS)
def test_a_list_shows_its_own_kind_and_no_draft(library, model, name):
    library.write(model, "منشور هنا")
    library.write(model, "مسودة سرية", live=False)
    other = NewsPage if model is not NewsPage else GuidePage
    library.write(other, "من نوع آخر")
    shown = read(getattr(library, name))
    assert "منشور هنا" in shown
    assert "مسودة سرية" not in shown
    assert "من نوع آخر" not in shown


def test_opinion_is_listed_with_its_author(library):
    library.write(OpinionPage, "رأي")
    assert "نور العلي" in read(library.opinion)
