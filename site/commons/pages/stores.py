"""Django's stores, made cheap: a page is asked for far oftener than made, and limits count often."""

import os
import pickle
import random
import time
from hashlib import md5
from io import BytesIO

from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.filebased import FileBasedCache
from django.core.cache.backends.redis import RedisCache, RedisCacheClient

# What an earlier version of the site left: another form, or of classes that stand elsewhere now.
UNREADABLE = pickle.UnpicklingError, EOFError, AttributeError, ImportError
CULLS = 50  # looking through the whole folder is dear, so one in so many writes does it


class Files(FileBasedCache):
    """Files as Django lays them out, but not compressed: kept pages bring their compressed form."""

    touch = BaseCache.touch  # not there: Django's would expect compressed files

    def get(self, key, default=None, version=None):
        try:
            file = os.open(self._key_to_file(key, version), os.O_RDONLY)
        except FileNotFoundError:
            return default
        try:
            content = BytesIO(os.read(file, os.fstat(file).st_size))
        finally:
            os.close(file)
        try:
            expiry = pickle.load(content)  # noqa: S301
            if expiry is not None and expiry < time.time():
                return default
            return pickle.load(content)  # noqa: S301
        except UNREADABLE:
            return default

    def _key_to_file(self, key, version=None):
        name = md5(self.make_key(key, version).encode(), usedforsecurity=False).hexdigest()
        return f"{self._dir}/{name}{self.cache_suffix}"

    def _write_content(self, file, timeout, value):
        file.write(pickle.dumps(self.get_backend_timeout(timeout), self.pickle_protocol))
        file.write(pickle.dumps(value, self.pickle_protocol))

    def _cull(self):
        if random.randrange(CULLS) == 0:  # noqa: S311
            super()._cull()


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
