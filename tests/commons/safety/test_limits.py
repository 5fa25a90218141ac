"""Counts within a time: none is lost among workers, and none outlives or forgets its hour."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from django.core.cache.backends.dummy import DummyCache
from django.core.cache.backends.locmem import LocMemCache

from commons.pages import stores
from commons.safety import limits

HOUR = 3600


@pytest.fixture
def files(tmp_path):
    return stores.Files(tmp_path / "cache", {})


@pytest.fixture(params=["files", "memory"])
def store(request, files, monkeypatch):
    found = files if request.param == "files" else LocMemCache(request.node.name, {})
    monkeypatch.setattr(limits, "cache", found)
    return found


@pytest.fixture
def clock(monkeypatch):
    """Moves what the stores take for now."""

    def move(seconds: int) -> None:
        monkeypatch.setattr("time.time", lambda: now + seconds)

    import time

    now = time.time()
    move(0)
    return move


def test_an_hour_lasts_an_hour_however_long_nobody_comes(store, clock):
    """Django's own files would forget the count five minutes after the last."""
    assert [limits.count_up("a", HOUR) for _time in range(3)] == [1, 2, 3]
    clock(HOUR - 5)
    assert limits.count_up("a", HOUR) == 4
    clock(HOUR + 5)  # the fourth did not begin another hour
    assert limits.count_up("a", HOUR) == 1


def test_names_are_counted_apart(store):
    assert (limits.count_up("a", HOUR), limits.count_up("b", HOUR)) == (1, 1)


def test_workers_lose_no_count_of_each_other(files, monkeypatch):
    """Least of all the first ones of a minute, when several begin at once."""
    monkeypatch.setattr(limits, "cache", files)
    start = Barrier(8)

    def count(_worker) -> list[int]:
        found = []
        for name in range(40):
            start.wait()
            found += [(name, limits.count_up(f"{name}", HOUR)) for _time in range(5)]
        return found

    with ThreadPoolExecutor(8) as workers:
        counted = [one for found in workers.map(count, range(8)) for one in found]
    assert sorted(counted) == [(name, number) for name in range(40) for number in range(1, 41)]


@pytest.mark.parametrize("content", [b"", b"\0" * 40, b"\x80\x05N.", b"x\x9cno pickle"])
def test_what_cannot_be_read_is_counted_anew(files, monkeypatch, content):
    monkeypatch.setattr(limits, "cache", files)
    Path(files._key_to_file("a")).write_bytes(content)
    assert [limits.count_up("a", HOUR) for _time in range(3)] == [1, 2, 3]


def test_one_of_two_begins(files):
    assert files.add("a", 1)
    assert not files.add("a", 2)
    assert files.get("a") == 1
    files.set("over", 1, timeout=-1)
    assert files.add("over", 2)


def test_a_full_disk_leaves_what_stood_there(files, monkeypatch, tmp_path):
    files.set("a", "before")
    real = os.pwrite
    monkeypatch.setattr("os.pwrite", lambda file, content, at: real(file, content[:3], at))
    with pytest.raises(OSError, match="no room"):
        files.set("a", "after")
    assert files.get("a") == "before"
    assert not list((tmp_path / "cache").glob("*.part"))


def test_a_store_that_keeps_nothing_counts_nothing(monkeypatch):
    monkeypatch.setattr(limits, "cache", DummyCache("", {}))
    assert [limits.count_up("a", HOUR) for _time in range(3)] == [1, 1, 1]


def test_what_cannot_be_counted_says_so(files):
    with pytest.raises(ValueError, match="Nothing is counted"):
        files.incr("nothing")
    files.set("over", 1, timeout=-1)
    with pytest.raises(ValueError, match="Nothing is counted"):
        files.incr("over")


def test_a_value_that_cannot_be_kept_leaves_what_stood_there(files, tmp_path):
    files.set("a", "before")
    with pytest.raises((TypeError, AttributeError)):
        files.set("a", lambda: None)
    assert files.get("a") == "before"
    assert not list((tmp_path / "cache").glob("*.part"))


def test_an_emptied_place_is_made_again(files, tmp_path):
    files.set("a", 1)
    (tmp_path / "cache").rename(tmp_path / "gone")
    assert files.get("a") is None
    files.set("a", 2)
    assert files.get("a") == 2
