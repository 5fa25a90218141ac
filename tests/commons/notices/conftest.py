import pytest

from commons.notices import following, kinds
from commons.notices.kinds import Kind
from tests.commons.accounts.people import person


@pytest.fixture
def kept_kinds():
    """What a test registers is gone after it."""
    before = dict(kinds._kinds)
    yield kinds
    kinds._kinds.clear()
    kinds._kinds.update(before)


@pytest.fixture
def hidden():
    """Primary keys of things nobody may see."""
    return set()


@pytest.fixture
def kind(kept_kinds, hidden):
    """A kind about any thing with a title."""
    return kept_kinds.register(
        Kind(
            key="test:reply",
            label="Replies",
            sentence=lambda about, count: f"{count} on {about}",
            visible=lambda user, about: about.pk not in hidden,
            address=lambda about: f"/there/{about.pk}/",
        )
    )


@pytest.fixture
def always(kept_kinds):
    return kept_kinds.register(
        Kind(
            key="test:safety",
            label="Safety",
            sentence=lambda about, count: "Somebody signed in",
            visible=lambda user, about: True,
            address=lambda about: "/accounts/",
            always=True,
        )
    )


@pytest.fixture
def reader(db):
    return person("reader", email="reader@example.org", language="en")


@pytest.fixture
def other(db):
    return person("other", email="other@example.org", language="ar")


@pytest.fixture
def monkeypatch_sources(monkeypatch):
    """`call(source)` makes it the only source of news in followed things."""
    return lambda source: monkeypatch.setattr(following, "_sources", {source.key: source})
