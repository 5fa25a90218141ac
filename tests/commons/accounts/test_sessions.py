"""Open sessions: one's own list, ended one by one or all at once."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session as Stored
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from commons.accounts import own_sessions
from commons.accounts.models import Session
from commons.accounts.session_store import SHARED_SECONDS

from .people import PASSWORD, person
from .ways import sign_in, signed_in

NEW = "four words standing together"


def test_a_sign_in_is_a_row_with_days_and_nothing_else(layla):
    signed_in()
    row = Session.objects.get(user=layla)
    assert (row.first_day, row.last_day, row.device) == (
        timezone.localdate(),
        timezone.localdate(),
        "",
    )


def test_the_row_dies_with_the_session(layla):
    client = signed_in()
    client.post(reverse("account_logout"))
    assert not Session.objects.exists()
    signed_in()
    Stored.objects.update(expire_date=timezone.now() - timedelta(days=1))
    assert not Session.objects.of(layla).exists()
    call_command("clearsessions")
    assert not Session.objects.exists()


def test_the_last_day_moves_and_costs_nothing_meanwhile(layla, django_assert_num_queries):
    client = signed_in()
    Session.objects.update(last_day=timezone.localdate() - timedelta(days=3))
    session = client.session
    session[own_sessions.DAY] = ["2020-01-01", ""]
    session.save()
    client.get(reverse("account_sessions"))
    assert Session.objects.get().last_day == timezone.localdate()
    writes = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(own_sessions, "write_down", lambda *args: writes.append(args))
        client.get(reverse("account_sessions"))
    assert writes == []


def test_the_list_shows_all_and_marks_this_one(layla):
    signed_in()
    body = signed_in().get(reverse("account_sessions")).content.decode()
    assert body.count('class="meta">') >= 2
    assert body.count("badge-laurel") == 1


def test_a_chosen_name(layla):
    client = signed_in()
    client.post(reverse("account_name_device"), {"device": "هاتفي"})
    assert Session.objects.get().device == "هاتفي"
    assert "<bdi>هاتفي</bdi>" in client.get(reverse("account_sessions")).content.decode()


@pytest.mark.parametrize(
    "name",
    [
        "<script>x</script>",
        "\u202eevil",
        "\u0000x",
        "a" * 41,
        "ا\u0651\u0651\u0651\u0651",
        "' OR 1=1",
    ],
)
def test_hostile_names_of_devices(layla, name):
    client = signed_in()
    response = client.post(reverse("account_name_device"), {"device": name})
    assert response.status_code in {302, 400, 422}
    kept = Session.objects.get().device
    assert len(kept) <= 40
    assert not {"\u202e", "\u0000"} & set(kept)
    assert "<script>x" not in client.get(reverse("account_sessions")).content.decode()


def test_ending_another(layla):
    here, there = signed_in(), signed_in()
    row = Session.objects.get(session_id=there.session.session_key)
    assert here.post(reverse("account_end_session", args=[row.pk])).status_code == 302
    assert there.get(reverse("account_sessions")).status_code == 302  # to sign-in
    assert here.get(reverse("account_sessions")).status_code == 200


def test_ending_this_one_empties_the_browser(layla):
    client = signed_in()
    response = client.post(reverse("account_end_session", args=[Session.objects.get().pk]))
    assert "cookies" in response["Clear-Site-Data"]
    assert not Session.objects.exists()


def test_nobody_ends_a_strangers_session(layla):
    person("sara")
    signed_in()
    row = Session.objects.get(user=layla)
    stranger = signed_in("sara")
    assert stranger.post(reverse("account_end_session", args=[row.pk])).status_code == 404
    assert Client().post(reverse("account_end_session", args=[row.pk])).status_code == 302
    assert Session.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("name", ["account_end_others", "account_end_everywhere"])
def test_ending_needs_a_post(layla, name):
    client = signed_in()
    assert client.get(reverse(name)).status_code == 405


def test_sign_out_on_all_others(layla):
    here, there = signed_in(), signed_in()
    here.post(reverse("account_end_others"))
    assert there.get(reverse("account_sessions")).status_code == 302
    assert here.get(reverse("account_sessions")).status_code == 200


def test_sign_out_everywhere(layla):
    here, there = signed_in(), signed_in()
    response = here.post(reverse("account_end_everywhere"))
    assert "cookies" in response["Clear-Site-Data"]
    for client in (here, there):
        assert client.get(reverse("account_sessions")).status_code == 302
    assert not Session.objects.exists()


def change_password(client):
    data = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert client.post(reverse("account_change_password"), data).status_code == 302


def test_a_new_password_ends_the_others_and_keeps_the_name(layla):
    here, there = signed_in(), signed_in()
    here.post(reverse("account_name_device"), {"device": "هاتفي"})
    change_password(here)
    assert there.get(reverse("account_sessions")).status_code == 302
    assert here.get(reverse("account_sessions")).status_code == 200
    assert [row.device for row in Session.objects.filter(user=layla)] == ["هاتفي"]


def test_a_closed_account_has_no_session_left(layla):
    from commons.accounts.actions import states

    signed_in()
    states.deactivate(member=layla, by=None)
    assert not Session.objects.exists()


def test_a_members_own_telephone_stays_signed_in(layla):
    client = signed_in()
    cookie = client.cookies["session"]
    assert cookie["max-age"] == own_sessions.MEMBER_SECONDS
    assert cookie["httponly"]


def test_staff_sign_in_every_working_day(cast, world):
    client = signed_in("editor")
    assert client.cookies["session"]["max-age"] == own_sessions.STAFF_SECONDS


def test_a_shared_telephone_forgets_with_the_browser_and_soon(layla):
    client = signed_in(shared="on")
    cookie = client.cookies["session"]
    assert cookie["max-age"] == ""
    assert cookie["expires"] == ""
    assert not client.cookies["device"].value
    left = Stored.objects.get(pk=cookie.value).expire_date - timezone.now()
    assert left <= timedelta(seconds=SHARED_SECONDS)
    assert Session.objects.get().shared


def test_a_shared_telephone_stays_open_while_it_is_used(layla):
    client = signed_in(shared="on")
    session = client.session
    session[own_sessions.CLICK] -= SHARED_SECONDS // 2
    session.save()
    Stored.objects.update(expire_date=timezone.now() + timedelta(seconds=60))
    client.get(reverse("account_sessions"))
    left = Stored.objects.get().expire_date - timezone.now()
    assert left > timedelta(seconds=SHARED_SECONDS - 60)
    Stored.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert client.get(reverse("account_sessions")).status_code == 302


def test_every_page_of_a_member_is_kept_by_no_browser(layla):
    client = signed_in()
    pages = ["/", "/news/", "/services/", "/search/?q=x", "/organizations/yasmin/", "/nowhere/"]
    for page in [*pages, reverse("account_hub"), reverse("account_sessions")]:
        response = client.get(page)
        assert "no-store" in response["Cache-Control"], page
    assert "no-store" not in Client().get("/")["Cache-Control"]


def test_one_tap_signs_out_from_any_page(layla):
    client = Client(enforce_csrf_checks=True)
    client.get(reverse("account_login"))
    token = client.cookies["csrf"].value
    sign_in(client, csrfmiddlewaretoken=token)
    body = client.get("/").content.decode()
    start = body.index(f'action="{reverse("account_logout")}"')
    token = body[start:].split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    response = client.post(reverse("account_logout"), {"csrfmiddlewaretoken": token})
    assert response.status_code == 302
    assert "cookies" in response["Clear-Site-Data"]
    assert "_auth_user_id" not in client.session


def test_on_a_shared_telephone_the_button_stands_on_every_page(layla):
    strip = "banner-shared"
    client = signed_in(shared="on")
    for page in ("/", "/news/", reverse("account_hub")):
        assert strip in client.get(page).content.decode()
    assert strip not in signed_in().get("/").content.decode()
    assert strip not in Client().get("/").content.decode()


def test_readers_without_an_account_get_no_cookie_and_no_token(world):
    response = Client().get("/")
    assert not response.cookies
    assert "csrfmiddlewaretoken" not in response.content.decode()
