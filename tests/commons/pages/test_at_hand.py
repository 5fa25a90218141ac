"""Parts that a worker has at hand: shared while they hold, and asked anew once they do not."""

import pickle

import pytest
from django.core.cache import caches

from commons.pages import caching, versions

from . import stores


@pytest.fixture(params=stores.KINDS, autouse=True)
def store(request, settings, tmp_path):
    stores.use(settings, request.param, tmp_path)
    caching._at_hand.clear()
    yield caches["pages"]
    caching._at_hand.clear()


def part(at_hand=True, name="forum:lists"):
    def make():
        caching.depends_on(name)
        return ["made"]

    return caching.remember("part", make, at_hand=at_hand)


def test_every_reader_gets_the_same_object():
    part()
    assert part() is part()
    assert part(at_hand=False) is not part(at_hand=False)


@pytest.mark.parametrize("change", [caching.purge, lambda: caching.drop("forum:lists")])
def test_a_change_lets_it_go(change):
    part()
    before = part()
    change()
    assert part() is not before


def test_what_another_worker_changes_lets_it_go():
    part()
    before = part()
    versions.store().set(versions.row("forum:lists"), "of another process", 60)
    assert part() is not before


def test_no_more_than_so_many_are_held(monkeypatch):
    monkeypatch.setattr(caching, "AT_HAND", 3)
    for number in range(10):
        for _time in range(2):
            caching.remember(f"part:{number}", list, at_hand=True)
        assert len(caching._at_hand) <= 3


@pytest.mark.parametrize(
    "left", [b"x\x9c not a pickle", b"", pickle.dumps(None) + b"cgone.module\nClass\n."]
)
def test_what_another_version_of_the_site_left_is_as_if_it_were_not_there(settings, tmp_path, left):
    stores.use(settings, stores.FILES, tmp_path / "files")
    files = caches["pages"]
    files.set("key", "words")
    (file,) = (tmp_path / "files").iterdir()
    file.write_bytes(left)
    assert files.get("key", "nothing") == "nothing"
