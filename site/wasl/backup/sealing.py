"""The stream between us and age: what is written is encrypted on its way, what is read decrypted.

age works from a file to a file; a pipe and a thread turn that into something to write to and to
read from, so that the whole need not exist twice, and never in the clear.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import pyrage

from . import BackupError

DAMAGED = "The backup is cut short or was altered. Nothing was restored."
NO_BACKUP = "This file is no backup of Wasl, or its beginning is damaged. Nothing was restored."
WRONG_KEY = "This private key does not open this backup. Nothing was restored."


class _Worker(Thread):
    """Runs `work` and keeps what it raised."""

    def __init__(self, work):
        super().__init__(daemon=True)
        self.work, self.problem = work, None

    def run(self):
        try:
            self.work()
        except Exception as problem:  # noqa: BLE001, handed to whoever waits for the thread
            self.problem = problem


@contextmanager
def sealed(target: Path, recipients: list) -> Iterator:
    """A stream; what is written to it lies encrypted in `target` when the block ends."""
    reading, writing = os.pipe()

    def work():
        with os.fdopen(reading, "rb") as plain, target.open("wb") as out:
            pyrage.encrypt_io(plain, out, recipients)
            out.flush()
            os.fsync(out.fileno())

    worker = _Worker(work)
    worker.start()
    try:
        with os.fdopen(writing, "wb") as stream:
            yield stream
    except BrokenPipeError:
        if worker.problem is None:
            raise
    finally:
        worker.join()
    if worker.problem:
        raise BackupError(f"The backup could not be written: {worker.problem}")


@contextmanager
def opened(source: Path, identities: list) -> Iterator:
    """A stream of what is in `source`. The block has to read it to the end.

    Raises BackupError for a wrong key, and for a file that is damaged anywhere: also when the
    fault shows only after the block has read all it wanted.
    """
    reading, writing = os.pipe()

    def work():
        with os.fdopen(writing, "wb") as plain, source.open("rb") as file:
            pyrage.decrypt_io(file, plain, identities)

    worker = _Worker(work)
    worker.start()
    failed = None
    with os.fdopen(reading, "rb") as stream:
        try:
            yield stream
            while stream.read(1 << 20):
                pass
        except Exception as problem:  # noqa: BLE001, a damaged stream fails in many ways
            failed = problem
            with suppress(OSError, ValueError):
                while stream.read(1 << 20):
                    pass
    worker.join()
    if worker.problem:
        raise BackupError(_words(worker.problem)) from worker.problem
    if isinstance(failed, BackupError):
        raise failed
    if failed:
        raise BackupError(DAMAGED) from failed


def _words(problem: Exception) -> str:
    if isinstance(problem, pyrage.DecryptError):
        return WRONG_KEY if "No matching keys" in str(problem) else NO_BACKUP
    if isinstance(problem, FileNotFoundError | PermissionError):
        return f"The backup cannot be read: {problem}"
    return DAMAGED
