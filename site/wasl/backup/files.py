"""The two storages, walked through their own interface, so that other kinds of storage work too."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from django.core.files.storage import Storage, storages

STORAGES = {"media": "default", "private": "private"}
LEFT_OUT = ("exports",)  # copies of what the database holds, kept for a week


def storage(folder: str) -> Storage:
    return storages[STORAGES[folder]]


def names(folder: str) -> Iterator[str]:
    """Every file of `media` or `private`, sorted."""
    yield from _below(storage(folder), "")


def _below(place: Storage, path: str) -> Iterator[str]:
    try:
        folders, files = place.listdir(path)
    except FileNotFoundError:
        return
    for name in sorted(files):
        yield f"{path}{name}"
    for name in sorted(folders):
        if path or name not in LEFT_OUT:
            yield from _below(place, f"{path}{name}/")


def is_safe(name: str) -> bool:
    """Whether `name` stays below its folder. Who has the public key can make an archive, too."""
    parts = PurePosixPath(name).parts
    return bool(parts) and not name.startswith("/") and ".." not in parts and "\\" not in name
