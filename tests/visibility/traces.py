"""Looking for words everywhere the site could have kept them.

Nothing here knows any app: every column of every table the database has, tables without a model
too, every file and file name of both storages, every cache, every session, every page a stranger
can open from the front page, and every letter.
"""

import json
from collections.abc import Iterator

from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import caches
from django.core.files.storage import storages
from django.db import connection


def everywhere(client) -> Iterator[tuple[str, bytes]]:
    """(place, what lies there)"""
    yield from tables()
    yield from files()
    yield from cached()
    yield from sessions()
    yield from letters()
    yield from pages(client)


def of(markers, places) -> dict[str, list[str]]:
    """Where each of `markers` was found: in UTF-8, or spelled out in JSON, in any case of letters."""
    spelled = {
        marker: {
            marker.lower().encode(),
            json.dumps(marker)[1:-1].lower().encode(),
            json.dumps(json.dumps(marker))[3:-3].lower().encode(),
        }
        for marker in markers
    }
    found: dict[str, list[str]] = {}
    for place, content in places:
        lowered = content.lower()
        for marker, spellings in spelled.items():
            if any(spelling in lowered for spelling in spellings):
                found.setdefault(marker, []).append(place)
    return found


def tables() -> Iterator[tuple[str, bytes]]:
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            columns = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for column, value in zip(columns, row, strict=True):
                    yield f"{table}.{column}", _bytes(value)


def _bytes(value) -> bytes:
    if isinstance(value, bytes | memoryview):
        return bytes(value)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, default=str).encode()
    return str(value).encode("utf-8", "surrogatepass")


def files() -> Iterator[tuple[str, bytes]]:
    for alias in ("default", "private"):
        yield from _below(storages[alias], "", alias)


def _below(storage, path: str, alias: str) -> Iterator[tuple[str, bytes]]:
    folders, names = storage.listdir(path)
    for name in names:
        with storage.open(path + name) as file:
            yield f"{alias} storage: {path}{name}", name.encode() + b"\n" + file.read()
    for folder in folders:
        yield from _below(storage, f"{path}{folder}/", alias)


def cached() -> Iterator[tuple[str, bytes]]:
    for alias in caches:
        for key, value in caches[alias]._cache.items():
            yield f"{alias} cache: {key}", key.encode() + bytes(value)


def sessions() -> Iterator[tuple[str, bytes]]:
    for session in Session.objects.all():
        yield "a session", str(session.get_decoded()).encode()


def letters() -> Iterator[tuple[str, bytes]]:
    for letter in mail.outbox:
        yield "a letter", (letter.subject + letter.body + str(letter.alternatives)).encode()


def pages(client, most: int = 60) -> Iterator[tuple[str, bytes]]:
    """Every page and feed that links lead to, for somebody who is not signed in."""
    import re

    waiting, seen = ["/", "/sitemap.xml", "/news/", "/news/feed/"], set()
    while waiting and len(seen) < most:
        address = waiting.pop(0)
        if address in seen:
            continue
        seen.add(address)
        answer = client.get(address, follow=True)
        if answer.streaming or answer.status_code != 200:
            continue
        yield address, answer.content
        text = answer.content.decode(errors="replace")
        waiting += re.findall(r"href=[\"'](/(?!static|media|accounts|admin)[^\"'#]*)", text)
