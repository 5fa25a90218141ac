"""A stale index is noticed, and a rebuild makes it current."""

import io

import pytest
from django.core.management import call_command

from network.publications.models import NewsPage
from search import checks, versions
from search.models import IndexVersion

from . import pages

pytestmark = pytest.mark.django_db


def rebuild():
    call_command("update_index", stdout=io.StringIO(), verbosity=0)


def warned() -> bool:
    return [warning.id for warning in checks.index_is_current(None, databases=["default"])] == [
        "search.W001"
    ]


def test_an_index_of_unknown_age_is_stale():
    pages.news("ماء")
    assert versions.is_stale()
    assert warned()


def test_a_rebuild_makes_it_current():
    pages.news("ماء")
    rebuild()
    assert not versions.is_stale()
    assert not warned()


def test_other_folding_makes_it_stale():
    pages.news("ماء")
    rebuild()
    IndexVersion.objects.update(folding=0)
    assert versions.is_stale()
    assert warned()
    rebuild()
    assert not versions.is_stale()


def test_the_check_is_silent_without_a_database():
    assert checks.index_is_current(None, databases=None) == []


def test_a_rebuild_finds_what_was_there_and_drops_what_is_gone():
    page = pages.news("ماء")
    NewsPage.objects.filter(pk=page.pk).update(title="كهرباء")
    rebuild()
    assert list(NewsPage.objects.search("كهرباء")) == [page]
    assert list(NewsPage.objects.search("ماء")) == []
