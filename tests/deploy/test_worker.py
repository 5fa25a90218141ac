"""Export and erasure by the real worker beside the real server, and a worker that is killed at it."""

import io
import os
import signal
import time
import zipfile
from datetime import timedelta

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from commons.accounts.models import Erasure, Export, User
from commons.media.models import Document
from commons.notices.models import Notice
from tests.commons.accounts.people import PASSWORD

from .street import ALIAS, serve
from .visitor import Visitor

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def site(db):
    with serve() as running:
        yield running


@pytest.fixture
def layla(site):
    """In the served site's own database."""
    user = User(sign_in_name="layla", display_name="ليلى مثال", email="layla@example.org")
    user.password = Argon2PasswordHasher().encode(PASSWORD, "seasalt-of-the-test")
    user.save(using=ALIAS)
    return user


def signed_in(site) -> Visitor:
    visitor = Visitor(site)
    answer = visitor.post("/accounts/login/", {"login": "layla", "password": PASSWORD})
    assert answer.status == 302
    return visitor


def wait_for(happened) -> None:
    until = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < until
        time.sleep(0.1)


def exported(site) -> list[str]:
    folder = site.folder / "data/private/exports"
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


def test_asked_killed_taken_up_told_downloaded_erased(site, layla):
    visitor = signed_in(site)
    upload = trap(site, layla)
    assert visitor.post("/accounts/data/export/", {}, at="/accounts/data/").status == 302
    tasks = DBTaskResult.objects.using(ALIAS)
    assert tasks.filter(status="READY").count() == 1

    worker = site.start("wasl-tasks.service", "--no-startup-delay", "--interval=0.1")
    wait_for(tasks.filter(status="RUNNING").exists)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    assert tasks.get().status == "RUNNING"  # nobody is left to say otherwise
    upload.unlink()
    upload.write_bytes(b"text")
    tasks.update(started_at=timezone.now() - timedelta(minutes=16))
    site.manage("take_up_tasks")

    worker = site.start("wasl-tasks.service", "--no-startup-delay", "--interval=0.1")
    wait_for(Export.objects.using(ALIAS).filter(made_at__isnull=False).exists)
    assert len(exported(site)) == 1
    wait_for(lambda: "layla@example.org" in site.letters())  # the file comes before its words
    assert Notice.objects.using(ALIAS).get(recipient_id=layla.pk).kind == "account:export"
    assert visitor.get("/notices/").text.count("/go/") == 1
    export = Export.objects.using(ALIAS).get()
    answer = visitor.get(f"/accounts/data/export/{export.pk}/")
    archive = zipfile.ZipFile(io.BytesIO(answer.body))
    assert archive.testzip() is None
    assert "ليلى مثال" in archive.read("index.html").decode()
    assert any(name.startswith("files/") for name in archive.namelist())

    erase = {"words": "go", "password": PASSWORD}
    assert visitor.post("/accounts/data/erase/", erase).status == 302
    wait_for(lambda: not User.objects.using(ALIAS).filter(pk=layla.pk).exists())
    wait_for(lambda: not exported(site))
    assert not Erasure.objects.using(ALIAS).exists()
    wait_for(lambda: not tasks.exclude(status="SUCCESSFUL").exists())
    assert (
        Visitor(site).post("/accounts/login/", {"login": "layla", "password": PASSWORD}).status
        == 200
    )
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(timeout=10) == 0


def trap(site, owner):
    """An upload of hers that nobody can finish reading."""
    folder = site.folder / "data/private/documents"
    folder.mkdir(parents=True)
    os.mkfifo(folder / "trap.txt")
    row = Document(title="ملف", uploaded_by_user_id=owner.pk, file_size=4, collection_id=1)
    row.file.name = "documents/trap.txt"
    Document.objects.using(ALIAS).bulk_create([row])
    return folder / "trap.txt"
