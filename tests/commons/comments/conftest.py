"""Members who write, a page to write on, and forms that were open long enough."""

from datetime import timedelta

import pytest
from django.utils import timezone

from commons.accounts.models import Standing
from commons.comments import tickets
from network.publications.models import NewsPage
from tests.commons.accounts.people import person


def settled(name: str, **fields):
    """A member whose words show at once."""
    user = person(name, joined_at=timezone.now() - timedelta(days=60), **fields)
    Standing.objects.create(user=user, kept=10, days=10)
    return user


@pytest.fixture(scope="module", autouse=True)
def published(shared):
    """A page to write on, there before every test."""
    return shared.article("خبر للنقاش", first_published_at=timezone.now())


@pytest.fixture
def news(published, db):
    return NewsPage.objects.get(pk=published.pk)


@pytest.fixture
def layla(db):
    return settled("layla")


@pytest.fixture
def samer(db):
    return settled("samer")


@pytest.fixture
def newcomer(db):
    return person("newcomer")


@pytest.fixture
def patience(monkeypatch):
    """Forms were open for a minute."""
    monkeypatch.setattr(tickets, "QUICKEST", -1)
