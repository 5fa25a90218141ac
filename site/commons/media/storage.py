"""Where files lie and what they are called there.

Pictures lie in the public storage, documents in a private one outside MEDIA that only the site's
own view reads. A name in storage is always random: a phone's or a person's file name says too much.
"""

import secrets
from pathlib import PurePosixPath

from django.core.files.storage import Storage, storages


def private() -> Storage:
    """The storage of documents. A callable, so migrations do not hold a folder."""
    return storages["private"]


def random_name(folder: str, filename: str) -> str:
    """`folder/<32 hex digits>.<extension>`; of `filename` only the extension is kept."""
    suffix = PurePosixPath(filename).suffix.lower()
    return f"{folder}/{secrets.token_hex(16)}{suffix}"


def document_name(instance, filename: str) -> str:
    """`upload_to` of documents."""
    return random_name("documents", filename)
