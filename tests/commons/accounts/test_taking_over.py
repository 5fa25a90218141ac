"""Nobody gets into another's account by a way that is quicker or quieter than the ones we have.

A colleague with a higher role, a thief with an open telephone, somebody at a shared computer.
"""

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse
from django.utils import timezone

from commons.accounts.actions import joining
from commons.accounts.models import User

from .joining import PASSWORD as CHOSEN
from .joining import fill, open_site, ticket_of
from .people import person
from .ways import edit, form, signed_in

THIEF = "thief@example.org"


@pytest.fixture
def desk(cast, client, settings):
    settings.STAFF_SECOND_FACTOR = False
    client.force_login(cast["coordinator"])
    return client


def test_a_coordinator_puts_no_address_into_a_colleagues_account(cast, desk):
    """By it, a new password would come by mail at once, without the 48 hours of a link."""
    response = edit(desk, cast["editor"], email=THIEF)
    assert response.status_code == 200
    assert User.objects.get(pk=cast["editor"].pk).email is None


def test_a_coordinator_does_not_read_addresses(cast, desk):
    cast["editor"].email = "private@example.org"
    cast["editor"].save()
    page = desk.get(reverse("wagtailusers_users:edit", args=[cast["editor"].pk]))
    assert "private@example.org" not in page.content.decode()


def test_saving_a_colleague_leaves_the_address(cast, desk):
    cast["editor"].email = "private@example.org"
    cast["editor"].save()
    changed = form(cast["editor"], display_name="اسم آخر")
    changed.pop("email")
    desk.post(reverse("wagtailusers_users:edit", args=[cast["editor"].pk]), changed)
    editor = User.objects.get(pk=cast["editor"].pk)
    assert (editor.display_name, editor.email) == ("اسم آخر", "private@example.org")


@pytest.fixture
def found(layla):
    """A telephone that has been signed in for hours, in other hands."""
    client = signed_in()
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 3600
    session.save()
    return client


def test_an_open_session_shows_and_changes_no_address_without_the_password(layla, found):
    layla.email = "layla@example.org"
    layla.save()
    address = reverse("account_email")
    shown = found.get(address)
    assert shown.url.startswith(reverse("account_reauthenticate"))
    for action in ("action_add", "action_remove", "action_primary", "action_send"):
        response = found.post(address, {"email": THIEF, action: ""})
        assert response.url.startswith(reverse("account_reauthenticate")), action
    assert not EmailAddress.objects.filter(email=THIEF).exists()


def test_guesses_at_the_password_from_an_open_session_run_out(layla, found):
    """Over hours too, not only within the minute."""
    address, tried = reverse("account_reauthenticate"), 0
    for _minute in range(4):
        for _ in range(10):
            tried += found.post(address, {"password": "wrong"}).status_code == 200
        with pytest.MonkeyPatch.context() as patch:
            now = timezone.now().timestamp()
            patch.setattr("allauth.core.internal.ratelimit.time.time", lambda now=now: now + 61)
            tried += found.post(address, {"password": "wrong"}).status_code == 200
    assert tried <= 31


def test_a_sign_up_form_left_open_is_no_door_into_its_account(world, client):
    """Sent twice it signs in, as the first answer may be lost; an hour later it is a bare guess."""
    open_site()
    hidden = {"ticket": ticket_of("zaytun-1234"), "sign_in_name": "zaytun-1234"}
    user = joining.join(sign_in_name="zaytun-1234", display_name="قلم", password=CHOSEN)
    response = client.post(reverse("account_signup"), fill(hidden))
    assert response.status_code == 302
    client.logout()
    User.objects.filter(pk=user.pk).update(joined_at=timezone.now() - timezone.timedelta(hours=1))
    response = client.post(reverse("account_signup"), fill(hidden))
    assert response.status_code == 409
    assert "_auth_user_id" not in client.session


def test_an_address_that_was_only_typed_signs_nobody_in_and_stops_no_letter(
    layla, client, mailoutbox, django_capture_on_commit_callbacks
):
    """A stalker types the address of layla into an account of his own, unconfirmed."""
    layla.email = "layla@example.org"
    layla.save()
    stalker = person("stalker")
    EmailAddress.objects.create(user=stalker, email="layla@example.org", verified=False)
    EmailAddress.objects.update()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("account_reset_password"), {"email": "layla@example.org"})
    assert [mail.to for mail in mailoutbox] == [["layla@example.org"]]
    client.post(
        reverse("account_login"), {"login": "layla@example.org", "password": "three words in a row"}
    )
    assert client.session["_auth_user_id"] == str(layla.pk)
