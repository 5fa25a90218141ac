"""Taking everything along, and vanishing: the pages and the rules around them."""

import io
import json
import zipfile

import pytest
from django.core.files.storage import storages
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from commons.accounts.models import Erasure, Export, User
from commons.notices.models import Notice
from commons.safety import keeping

from .people import PASSWORD, person

DATA = "/accounts/data/"
ERASE = "/accounts/data/erase/"


@pytest.fixture
def layla(db):
    return person("layla", email="layla@example.org", is_active=True)


def sign_in(client, user):
    """Through the door, so that the session knows when the password was shown."""
    answer = client.post("/accounts/login/", {"login": user.sign_in_name, "password": PASSWORD})
    assert answer.status_code == 302


def gather(client, django_capture_on_commit_callbacks) -> Export:
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(DATA + "export/").status_code == 302
    return Export.objects.get()


def unpacked(response) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))


def test_everything_can_be_downloaded(client, layla, django_capture_on_commit_callbacks):
    sign_in(client, layla)
    export = gather(client, django_capture_on_commit_callbacks)
    response = client.get(reverse("account_data_download", args=[export.pk]))
    archive = unpacked(response)
    assert "no-store" in response["Cache-Control"]
    assert archive.testzip() is None
    account = json.loads(archive.read("data/accounts-account.json"))
    assert account[0]["email"] == "layla@example.org"
    page = archive.read("index.html").decode()
    assert "layla مثال" in page and "<script" not in page
    assert Notice.objects.get(kind="account:export").recipient == layla
    assert client.get(DATA).status_code == 200


def test_the_file_is_its_owners_alone(client, layla, django_capture_on_commit_callbacks):
    sign_in(client, layla)
    export = gather(client, django_capture_on_commit_callbacks)
    address = reverse("account_data_download", args=[export.pk])
    other = person("other")
    client.logout()
    assert client.get(address).status_code == 302
    sign_in(client, other)
    assert client.get(address).status_code == 404
    assert client.post(reverse("account_data_export_delete", args=[export.pk])).status_code == 404


def test_the_password_is_asked_for_again(client, layla, django_capture_on_commit_callbacks):
    sign_in(client, layla)
    export = gather(client, django_capture_on_commit_callbacks)
    session = client.session
    session["account_authentication_methods"] = [
        record | {"at": record["at"] - 7200} for record in session["account_authentication_methods"]
    ]
    session.save()
    answer = client.get(reverse("account_data_download", args=[export.pk]))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/reauthenticate/")


def test_one_copy_a_day(client, layla, django_capture_on_commit_callbacks):
    sign_in(client, layla)
    first = gather(client, django_capture_on_commit_callbacks)
    assert gather(client, django_capture_on_commit_callbacks) == first


def test_a_copy_is_deleted_after_seven_days(client, layla, django_capture_on_commit_callbacks):
    sign_in(client, layla)
    export = gather(client, django_capture_on_commit_callbacks)
    rule = next(rule for rule in keeping.every() if rule.key == "accounts:exports")
    assert rule.purge() == 0
    Export.objects.update(made_at=timezone.now() - timezone.timedelta(days=7, minutes=1))
    with django_capture_on_commit_callbacks(execute=True):
        assert rule.purge() == 1
    assert not storages["private"].exists(export.file.name)


def test_vanishing(client, layla, django_capture_on_commit_callbacks, mailoutbox):
    sign_in(client, layla)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(ERASE, {"words": "keep", "password": PASSWORD})
    assert answer.status_code == 302
    assert "cookies" in answer["Clear-Site-Data"]
    assert client.get(answer["Location"]).status_code == 200
    assert not User.objects.filter(pk=layla.pk).exists()
    assert [letter.to for letter in mailoutbox] == [["layla@example.org"]]
    assert "layla مثال" not in mailoutbox[0].body


def test_the_name_is_gone_before_the_work_is_done(client, layla):
    """On commit nothing ran here, as when the queue stands still."""
    sign_in(client, layla)
    client.post(ERASE, {"words": "go", "password": PASSWORD})
    layla.refresh_from_db()
    assert "layla" not in layla.display_name + layla.sign_in_name + layla.display_key
    assert not layla.is_active
    Erasure.objects.update(asked_at=timezone.now() - timezone.timedelta(hours=1))
    assert next(r for r in keeping.every() if r.key == "accounts:erasures").purge() == 1
    assert not User.objects.filter(pk=layla.pk).exists()


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"words": "keep"},
        {"words": "keep", "password": "wrong"},
        {"words": "else", "password": PASSWORD},
        {"password": PASSWORD},
        {"words": "keep", "password": "x" * 5000},
    ],
)
def test_nobody_vanishes_by_mistake(client, layla, sent):
    sign_in(client, layla)
    answer = client.post(ERASE, sent)
    assert answer.status_code == 422
    assert PASSWORD not in answer.content.decode()
    assert not Erasure.objects.exists()


def test_guesses_at_the_password_are_limited(client, layla):
    sign_in(client, layla)
    codes = {client.post(ERASE, {"password": "x", "words": "go"}).status_code for _ in range(12)}
    assert 429 in codes


def test_the_last_administrator_stays(client, db):
    admin = person("boss", "administrator")
    sign_in(client, admin)
    assert client.post(ERASE, {"words": "go", "password": PASSWORD}).status_code == 200
    assert User.objects.filter(pk=admin.pk, is_active=True).exists()


def test_the_trail_is_not_labelled_with_names(client, layla, django_capture_on_commit_callbacks):
    sign_in(client, layla)
    gather(client, django_capture_on_commit_callbacks)
    assert set(ModelLogEntry.objects.values_list("label", flat=True)) == {"account"}
