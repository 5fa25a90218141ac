"""A backup nobody has restored is a hope: here it is restored, and compared row by row."""

import io
import json
import shutil
import tarfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.db import connection
from PIL import Image as Picture
from wagtail.search.models import IndexEntry

from commons.accounts import erased
from commons.accounts.models import Export, Standing, User
from commons.media.models import Document, Image
from network.members.models import Affiliation
from tests.commons.accounts.people import person
from wasl.backup import BackupError, files, keys, sealing, tables, unpacking, writing
from wasl.management.commands import backup as backup_command
from wasl.management.commands import restore as restore_command

from .places import ALIAS, MOVED, empty_place, sqlite_place


@pytest.fixture
def pair(settings, tmp_path):
    """(public, file of the private key)"""
    public, private = keys.new_pair()
    file = tmp_path / "private.txt"
    file.write_text(f"# public key: {public}\n{private}\n")
    settings.BACKUP_RECIPIENTS = [public]
    settings.BACKUP_ROOT = str(tmp_path / "backups")
    return public, file


@pytest.fixture
def full(world):
    """A little of everything: texts in Arabic, JSON, microseconds, files in both storages."""
    layla = person("layla", email="layla@example.org")
    Standing.objects.create(user=layla, kept=3)
    Affiliation.objects.create(
        user=layla,
        organization=world.organization,
        ended_at=datetime(2026, 5, 4, 3, 2, 1, 123456, tzinfo=UTC),
    )
    world.article("خبر «مهم» \u200f\U0001f33f", standfirst="سطر\nثانٍ", area=world.azaz)
    world.service("عيادة")
    pixels = io.BytesIO()
    Picture.new("RGB", (40, 30), "green").save(pixels, "PNG")
    Image.objects.create(title="صورة", file=ContentFile(pixels.getvalue(), "a.png"))
    Document.objects.create(title="ملف", file=ContentFile("نص".encode(), "a.txt"))
    Export.objects.create(user=layla, file=ContentFile(b"everything", "a.zip"))
    yield layla
    for folder in files.STORAGES:
        for name in list(files.names(folder)):
            files.storage(folder).delete(name)


def backed_up(tmp_path):
    call_command("backup", to=tmp_path / "one.age", verbosity=0)
    return tmp_path / "one.age"


def rows_of(model, alias: str) -> list[dict]:
    plain = tables.stand_in(model)
    return list(plain._base_manager.using(alias).order_by("pk").values())


def same_rows(*aliases) -> int:
    """How many rows were compared, all tables that are kept."""
    compared = 0
    for model in tables.kept_models():
        here = rows_of(model, "default")
        for alias in aliases:
            assert rows_of(model, alias) == here, (alias, model._meta.label)
        compared += len(here)
    return compared


def same_files(root: Path) -> None:
    for folder in ("media", "private"):
        kept = list(files.names(folder))
        assert kept, folder
        base = root / folder
        found = sorted(str(f.relative_to(base)) for f in base.rglob("*") if f.is_file())
        assert found == sorted(kept)
        for name in kept:
            with files.storage(folder).open(name) as file:
                assert (base / name).read_bytes() == file.read(), name


def restored(place, archive, key) -> None:
    done = place.manage("restore", str(archive), f"--key={key}")
    assert done.returncode == 0, done.stderr


def test_everything_comes_back_in_an_empty_place(full, pair, tmp_path):
    archive = backed_up(tmp_path)
    with empty_place(tmp_path) as place:
        restored(place, archive, pair[1])
        assert same_rows(ALIAS) > 300
        same_files(tmp_path / "var")
        # Numbers go on where they were; the index answers; nothing lies about in the clear.
        User(sign_in_name="newcomer", display_name="newcomer").save(using=ALIAS)
        assert IndexEntry.objects.using(ALIAS).count() > 3
        assert not list((tmp_path / "var").glob("restore-*"))


@pytest.mark.skipif(connection.vendor == "sqlite", reason="It takes a PostgreSQL to move to.")
def test_a_site_moves_to_sqlite_and_back(full, pair, tmp_path):
    """From PostgreSQL to SQLite, from there a backup of its own back to PostgreSQL."""
    archive, second = backed_up(tmp_path), tmp_path / "two.age"
    for name in ("there", "back"):
        (tmp_path / name).mkdir()
    with sqlite_place(tmp_path / "there") as there, empty_place(tmp_path / "back") as back:
        restored(there, archive, pair[1])
        done = there.manage("backup", f"--to={second}", BACKUP_RECIPIENTS=pair[0])
        assert done.returncode == 0, done.stderr
        restored(back, second, pair[1])
        assert same_rows(MOVED, ALIAS) > 300
        same_files(tmp_path / "back" / "var")
        User(sign_in_name="newcomer", display_name="newcomer").save(using=ALIAS)
        assert IndexEntry.objects.using(ALIAS).count() > 3


def test_the_erased_stay_erased(full, pair, tmp_path):
    """What `restore` does last, as if the backup had just brought layla back."""
    other = person("other")
    listed = tmp_path / "erased.txt"
    listed.write_text(f"{erased.mark(full)} words 2026-11-21\nnonsense\n")
    assert restore_command.Command().erase_again(listed) == 1
    assert list(User.objects.values_list("pk", flat=True)) == [other.pk]


def damages(data: bytes) -> dict[str, bytes]:
    middle = len(data) // 2
    return {
        "cut": data[:middle],
        "cut at the end": data[:-1],
        "one bit": data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :],
        "head": b"age-encryption.org/v2" + data[21:],
        "empty": b"",
        "something else": b"PK\x03\x04" * 300,
        "longer": data + b"more",
    }


def test_a_damaged_backup_says_so(full, pair, tmp_path, subtests):
    archive, key = backed_up(tmp_path), keys.identities(pair[1])
    folder = fresh(tmp_path)
    for how, data in damages(archive.read_bytes()).items():
        archive.write_bytes(data)
        with subtests.test(how), pytest.raises(BackupError, match="Nothing was restored"):
            unpacking.unpack(archive, key, folder)
        shutil.rmtree(folder)
        folder.mkdir()


def fresh(tmp_path):
    folder = tmp_path / "opened"
    folder.mkdir()
    return folder


def test_a_wrong_key_says_so(full, pair, tmp_path):
    archive = backed_up(tmp_path)
    other = tmp_path / "other.txt"
    other.write_text(keys.new_pair()[1])
    with pytest.raises(BackupError, match="does not open"):
        unpacking.unpack(archive, keys.identities(other), fresh(tmp_path))


@pytest.mark.parametrize("words", ["", "hello", "# only a remark", "ключ"])
def test_a_file_that_is_no_key_says_so(tmp_path, words):
    (tmp_path / "key").write_text(words)
    with pytest.raises(BackupError, match="private key"):
        keys.identities(tmp_path / "key")


def test_a_whole_backup_is_found_whole_and_restores_nothing(full, pair, tmp_path, capsys):
    call_command("restore", backed_up(tmp_path), key=pair[1], check=True)
    assert "Whole and readable" in capsys.readouterr().out


def test_a_site_with_accounts_is_never_overwritten(full, pair, tmp_path):
    with pytest.raises(CommandError, match="has accounts"):
        call_command("restore", backed_up(tmp_path), key=pair[1])


def crafted(tmp_path, pair, members: dict):
    """An archive as somebody makes it who has only the public key."""
    archive = tmp_path / "crafted.age"
    import gzip

    with (
        sealing.sealed(archive, keys.recipients([pair[0]])) as stream,
        gzip.GzipFile(fileobj=stream, mode="wb") as packed,
        tarfile.open(fileobj=packed, mode="w|") as tar,
    ):
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
    return archive


@pytest.mark.parametrize(
    "name", ["../outside.txt", "/tmp/outside", "media/../../x", "else/x", "rows/x.jsonl"]
)
def test_a_crafted_backup_writes_nothing_outside(db, pair, tmp_path, name):
    head = json.dumps(writing.beginning()).encode()
    archive = crafted(tmp_path, pair, {writing.BEGINNING: head, name: b"x"})
    with pytest.raises(BackupError, match="should not"):
        unpacking.unpack(archive, keys.identities(pair[1]), fresh(tmp_path))


def test_a_backup_of_another_version_says_so(db, pair, tmp_path):
    head = writing.beginning()
    head["migrations"].append("accounts.9999_future")
    archive = crafted(tmp_path, pair, {writing.BEGINNING: json.dumps(head).encode()})
    with pytest.raises(BackupError, match="9999_future"):
        unpacking.unpack(archive, keys.identities(pair[1]), fresh(tmp_path))


def test_nothing_readable_is_written(full, pair, tmp_path):
    data = backed_up(tmp_path).read_bytes()
    assert data.startswith(b"age-encryption.org/v1")
    assert b"layla" not in data
    assert (tmp_path / "one.age").stat().st_mode & 0o777 == 0o600


def test_what_must_not_come_back_is_left_out(full, pair, tmp_path):
    folder = fresh(tmp_path)
    unpacking.unpack(backed_up(tmp_path), keys.identities(pair[1]), folder)
    assert not (folder / "rows" / "sessions.Session").exists()
    assert not list(folder.rglob("exports"))
    assert storages["private"].listdir("exports")[1]


def test_a_backup_that_failed_leaves_nothing(db, pair, tmp_path, monkeypatch):
    def fail(*args):
        raise OSError("the disk is full")

    monkeypatch.setattr(writing, "_table", fail)
    with pytest.raises(CommandError, match="disk is full"):
        backed_up(tmp_path)
    assert not list(tmp_path.glob("*.age*"))


def test_without_a_key_there_is_no_backup(db, settings, tmp_path):
    settings.BACKUP_RECIPIENTS = []
    with pytest.raises(CommandError, match="BACKUP_RECIPIENTS"):
        backed_up(tmp_path)
    settings.BACKUP_RECIPIENTS = ["age1nonsense"]
    with pytest.raises(CommandError, match="BACKUP_RECIPIENTS"):
        backed_up(tmp_path)


def test_old_backups_go_and_young_ones_stop_another(db, pair, settings, tmp_path):
    call_command("backup", verbosity=0)
    folder = tmp_path / "backups"
    (one,) = folder.glob(backup_command.OURS)
    call_command("backup", unless_newer_than=23, verbosity=0)
    assert list(folder.glob(backup_command.OURS)) == [one]
    import os

    old = folder / "wasl-2026-01-01T000000Z.tar.gz.age"
    old.write_bytes(b"")
    os.utime(old, (0, 0))
    one.rename(folder / "wasl-2026-11-20T000000Z.tar.gz.age")
    call_command("backup", verbosity=0)
    assert old not in list(folder.glob(backup_command.OURS))
    assert len(list(folder.glob(backup_command.OURS))) == 2


def test_every_table_is_kept_or_left_out_for_a_reason():
    assert {m._meta.label for m in tables.kept_models()}.isdisjoint(tables.left_out())
    known = {model._meta.label for model in tables.all_models()}
    only_sqlite = {"wagtailsearch.SQLiteFTSIndexEntry"}
    assert set(tables.LEFT_OUT) - known <= only_sqlite
    for model in tables.kept_models():
        assert tables.stand_in(model)
