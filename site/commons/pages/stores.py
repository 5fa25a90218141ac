"""Django's stores, made cheap: a page is asked for far oftener than made, and limits count often."""

import errno
import os
import pickle
import random
import time
from contextlib import contextmanager
from hashlib import md5
from io import BytesIO
from pathlib import Path
from secrets import token_hex

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.core.cache.backends.filebased import FileBasedCache
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from django.core.files import locks

# What an earlier version of the site left: another form, or of classes that stand elsewhere now.
UNREADABLE = pickle.UnpicklingError, EOFError, AttributeError, ImportError
MISSING = object()
CULLS = 50  # looking through the whole folder is dear, so one in so many writes does it


class Files(FileBasedCache):
    """Files as Django lays them out, but not compressed: kept pages bring their compressed form."""

    touch = BaseCache.touch  # not there: Django's would expect compressed files

    def has_key(self, key, version=None):
        return self.get(key, MISSING, version) is not MISSING

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        """Of several who begin at once, one does. Whoever reads before it is written finds nothing."""
        self._createdir()
        self._cull()
        with _alone(self._key_to_file(key, version), os.O_RDWR | os.O_CREAT) as file:
            if _read(file):
                return False
            _write(file, self.get_backend_timeout(timeout), value)
            return True

    def get(self, key, default=None, version=None):
        try:
            with _opened(self._key_to_file(key, version), os.O_RDONLY) as file:
                found = _read(file)
        except FileNotFoundError:
            return default
        return found[1] if found else default

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        """Whole or not at all: who reads meanwhile reads what stood there before."""
        self._createdir()  # somebody may have emptied the place
        self._cull()
        part = Path(self._dir, f"{token_hex(8)}.part")
        with _opened(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as file:
            try:
                _write(file, self.get_backend_timeout(timeout), value)
                part.replace(self._key_to_file(key, version))
            except BaseException:
                part.unlink()
                raise

    def incr(self, key, delta=1, version=None):
        """Under a lock, so that no worker loses what another counted, and kept until when it was:
        Django's would begin its time anew, and not that which it was given.
        """
        try:
            with _alone(self._key_to_file(key, version), os.O_RDWR) as file:
                if found := _read(file):
                    expiry, value = found
                    _write(file, expiry, value + delta)
                    return value + delta
        except FileNotFoundError:
            pass
        raise ValueError(f"Nothing is counted under {key!r}")

    def _key_to_file(self, key, version=None):
        name = md5(self.make_key(key, version).encode(), usedforsecurity=False).hexdigest()
        return f"{self._dir}/{name}{self.cache_suffix}"

    def _cull(self):
        if random.randrange(CULLS) == 0:  # noqa: S311
            super()._cull()


@contextmanager
def _opened(path: str | Path, flags: int):
    file = os.open(path, flags, mode=0o600)
    try:
        yield file
    finally:
        os.close(file)


@contextmanager
def _alone(path: str, flags: int):
    """What is begun here is ended before another worker begins."""
    with _opened(path, flags) as file:
        locks.lock(file, locks.LOCK_EX)
        yield file


def _read(file: int) -> tuple | None:
    """Until when (seconds since 1970, or None for always) and what; None when that is over."""
    content = BytesIO(os.pread(file, os.fstat(file).st_size, 0))
    try:
        expiry = pickle.load(content)  # noqa: S301
        if expiry is not None and expiry < time.time():
            return None
        return expiry, pickle.load(content)  # noqa: S301
    except UNREADABLE:
        return None


def _write(file: int, expiry: float | None, value) -> None:
    protocol = FileBasedCache.pickle_protocol
    content = pickle.dumps(expiry, protocol) + pickle.dumps(value, protocol)
    if os.pwrite(file, content, 0) < len(content):
        raise OSError(errno.ENOSPC, "The cache has no room")
    os.ftruncate(file, len(content))


class LastingClient(RedisCacheClient):
    """Keeps its clients; making one costs more than asking it. They are safe among threads."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._clients = {}

    def get_client(self, key=None, *, write=False):
        index = self._get_connection_pool_index(write)
        if index not in self._clients:
            self._clients[index] = super().get_client(key, write=write)
        return self._clients[index]


class Redis(RedisCache):
    def __init__(self, server, params):
        super().__init__(server, params)
        self._class = LastingClient
