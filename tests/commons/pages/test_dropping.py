"""What is kept goes when what it depends on changes, and nothing else goes with it."""

from datetime import timedelta

import pytest
from django.core.cache import caches
from django.utils import timezone

from commons.pages import caching, versions

from . import stores

TOPIC, OTHER, CATEGORY = "forum:topic:7", "forum:topic:8", "forum:category:3"


@pytest.fixture(params=stores.KINDS, autouse=True)
def store(request, settings, tmp_path):
    stores.use(settings, request.param, tmp_path)
    yield caches["pages"]
    caches["pages"].clear()


class Part:
    """Tells the newest `words`, kept under its name. `meanwhile` happens after they were read."""

    def __init__(self, *names, meanwhile=lambda: None):
        self.names, self.meanwhile, self.words = names, meanwhile, "old"

    def make(self):
        words = self.words
        self.meanwhile()
        caching.depends_on(*self.names)
        return words

    def told(self):
        return caching.remember(":".join(self.names) or "bare", self.make)


DROPS = [
    ([TOPIC], {TOPIC}, True),
    ([TOPIC, CATEGORY], {CATEGORY}, True),
    ([TOPIC, CATEGORY], {OTHER, CATEGORY}, True),
    ([TOPIC], {OTHER}, False),
    ([TOPIC], {CATEGORY}, False),
    ([TOPIC], {"forum:topic:77"}, False),
    ([], {TOPIC}, False),
]


@pytest.mark.parametrize(("names", "dropped", "goes"), DROPS)
def test_a_drop_forgets_what_depends_on_the_name_and_no_more(names, dropped, goes):
    part = Part(*names)
    part.told()
    part.words = "new"
    assert part.told() == "old"
    caching.drop(*dropped)
    assert part.told() == ("new" if goes else "old")


def test_a_purge_forgets_everything():
    part = Part(TOPIC)
    part.told()
    part.words = "new"
    caching.purge()
    assert part.told() == "new"


@pytest.mark.parametrize("change", [lambda: caching.drop(TOPIC), caching.purge])
@pytest.mark.parametrize("again", [False, True], ids=["first time", "dropped before"])
def test_a_change_while_a_page_is_made_leaves_nothing_old_kept(change, again):
    part = Part(TOPIC, meanwhile=change)
    if again:
        caching.drop(TOPIC)
    assert part.told() == "old"
    part.words, part.meanwhile = "new", lambda: None
    assert part.told() == "new"


def test_a_drop_between_asking_for_numbers_and_keeping_is_seen(monkeypatch, store):
    """The narrowest gap: another worker drops when the numbers of the new page were just read."""
    part = Part(TOPIC)
    current = versions.current

    def then_dropped(rows):
        if TOPIC in str(rows):
            caching.drop(TOPIC)
        return current(rows)

    monkeypatch.setattr(versions, "current", then_dropped)
    part.told()
    monkeypatch.undo()
    part.words = "new"
    assert part.told() == "new"


def test_a_page_finished_between_the_two_writes_of_a_drop_is_not_kept(monkeypatch, store):
    with caching.listening() as told:
        caching.depends_on(TOPIC)
    write, written = store.set, []

    def write_and_finish_elsewhere(key, *args, **kwargs):
        write(key, *args, **kwargs)
        written.append(key)
        if len(written) == 1:
            caching.keep("elsewhere", "old", told)

    monkeypatch.setattr(store, "set", write_and_finish_elsewhere)
    caching.drop(TOPIC)
    assert caching.find("elsewhere") is None


@pytest.mark.parametrize("lost", [versions.row(TOPIC), versions.EVERYTHING, versions.ANYTHING])
@pytest.mark.parametrize("change", [lambda: caching.drop(TOPIC), caching.purge])
def test_a_number_that_was_evicted_brings_nothing_back(store, lost, change):
    part = Part(TOPIC)
    part.told()
    part.words = "new"
    change()
    store.delete(lost)
    assert part.told() == "new"
    part.words = "newest"
    change()
    store.delete(lost)
    assert part.told() == "newest"


def test_what_a_kept_part_depends_on_counts_for_what_is_made_around_it():
    inner = Part(TOPIC)
    outer = Part(CATEGORY)
    outer.make = lambda: f"around {inner.told()}"
    inner.told()  # kept already: what it depends on is remembered with it
    assert outer.told() == "around old"
    inner.words = "new"
    caching.drop(TOPIC)
    assert outer.told() == "around new"


def test_until_when_a_kept_part_is_true_counts_for_what_is_made_around_it():
    end = timezone.now() + timedelta(seconds=20)
    ending = lambda: caching.holds_until(end)  # noqa: E731
    for _ in range(2):
        with caching.listening() as told:
            caching.remember("ending", ending)
        assert min(told.ends) == end


def test_outside_of_a_page_nothing_happens(store):
    caching.depends_on(TOPIC)
    assert store.get(versions.row(TOPIC)) is None
