"""Loading the demo: whole, once, and readable in both languages."""

import io
import stat

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.test import override_settings
from wagtail.models import Page

from home.demo import passwords
from home.demo.content.people import ACCOUNTS
from home.models import HomePage
from network.services.models import ServicePage
from tests import databases
from tests.journeys.served import WORKER, Served, on_postgresql


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The file of passwords of a demo as `load_demo` left it: a copy of what the journeys visit."""
    loaded = Served(name=f"loaded{WORKER}", port=8000).prepare()
    media = "django.core.files.storage.FileSystemStorage"
    private = {"location": str(loaded.folder / "private"), "base_url": None}
    stores = {
        "default": {"BACKEND": media, "OPTIONS": {"location": str(loaded.folder / "media")}},
        "private": {"BACKEND": media, "OPTIONS": private},
    }
    hashers = [*settings.PASSWORD_HASHERS, "django.contrib.auth.hashers.Argon2PasswordHasher"]
    database = loaded.named if on_postgresql() else str(loaded.file)
    with (
        override_settings(
            DEMO=True,
            DEMO_PASSWORDS=loaded.folder / "passwords",
            PASSWORD_HASHERS=hashers,
            SITE_URL="http://testserver",
            STORAGES=settings.STORAGES | stores,
        ),
        django_db_blocker.unblock(),
        databases.instead(database),
    ):
        yield loaded.folder / "passwords"
    loaded.stop()


def counts() -> dict[str, int]:
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


@pytest.fixture
def reader(demo, db, client):
    client.raise_request_exception = True
    return client


def test_a_second_run_changes_nothing(demo, db):
    before, kept = counts(), demo.read_text()
    said = io.StringIO()
    call_command("load_demo", stdout=said)
    assert counts() == before
    assert demo.read_text() == kept
    assert "loaded already" in said.getvalue()


def test_every_step_finds_what_it_made(demo, db):
    """As after a change of version: all steps run again over a loaded demo."""
    from home.demo import load

    before = counts()
    load.load(tell=lambda *_: None)
    after = counts()
    logs = {label for label in after if label.endswith("LogEntry")}
    assert {k: v for k, v in after.items() if k not in logs} == {
        k: v for k, v in before.items() if k not in logs
    }


def test_every_page_is_valid_and_answers(reader):
    pages = Page.objects.filter(depth__gt=1).specific()
    assert len(pages) > 100
    assert {page.locale.language_code for page in pages} == {"ar", "en"}
    for page in pages:
        page.full_clean()
        response = reader.get(page.url)
        assert response.status_code == 200, (page.url, response.status_code)


def test_the_front_page_shows_every_part(reader):
    for home in HomePage.objects.order_by("pk"):
        context = reader.get(home.url).context
        for part in ("services", "news", "guides", "opinions", "organizations"):
            assert context[part], (home.url, part)


def test_fresh_stale_and_unverified_services_occur(demo, db):
    states = {page.verification_state for page in ServicePage.objects.order_by("pk")}
    assert states >= {"verified", "ageing", "none"}


def test_sensitive_services_show_no_street(demo, db):
    sensitive = [page for page in ServicePage.objects.order_by("pk") if page.is_sensitive]
    assert sensitive
    assert any(row.location.address for page in sensitive for row in page.service.places.all())
    for page in sensitive:
        assert page.url.startswith(("/s/", "/en/s/"))
        assert not any(place.address for place in page.locations_shown)


def test_passwords_are_fresh_private_and_right(demo, db):
    assert stat.S_IMODE(demo.stat().st_mode) == 0o600
    rows = [line.split() for line in demo.read_text().splitlines()]
    assert [(row[0], row[1]) for row in rows] == [(role, name) for role, name, *_ in ACCOUNTS]
    assert len({password for *_, password in rows}) == len(rows)
    for _role, name, password in rows:
        user = get_user_model().objects.get(sign_in_name=name)
        assert user.check_password(password)


def test_a_lost_file_is_written_again(demo, db, tmp_path):
    lost = tmp_path / "passwords"
    with override_settings(DEMO_PASSWORDS=lost):
        call_command("load_demo", verbosity=0, stdout=io.StringIO())
    for name, password in passwords.read(lost).items():
        assert get_user_model().objects.get(sign_in_name=name).check_password(password)
    assert len(passwords.read(lost)) == len(ACCOUNTS)


def test_authors_write_in_their_own_section_only(demo, db):
    author = get_user_model().objects.get(sign_in_name="demo-nawafez")
    own = Page.objects.get(slug="nawafez", locale__language_code="ar").specific
    other = Page.objects.get(slug="jusoor", locale__language_code="ar").specific
    assert own.permissions_for_user(author).can_add_subpage()
    assert not other.permissions_for_user(author).can_add_subpage()
    assert not own.permissions_for_user(author).can_publish()


@override_settings(DEMO=False)
def test_a_real_site_refuses_the_demo(db):
    with pytest.raises(CommandError, match="setup_site"):
        call_command("load_demo", stdout=io.StringIO())


def test_anybody_may_join_the_demo_and_meet_its_members(demo, db, client):
    from django.urls import reverse

    assert 'name="password1"' in client.get(reverse("account_signup")).content.decode()
    member = get_user_model().objects.get(sign_in_name="demo-zaytuna")
    page = client.get(reverse("people_profile", args=[member.public_id]))
    assert page.status_code == 200
    assert "إسعاف أولي" in page.content.decode()
    assert not member.groups.exists()
    quiet = get_user_model().objects.get(sign_in_name="demo-ghayma")
    assert client.get(reverse("people_profile", args=[quiet.public_id])).status_code == 404
