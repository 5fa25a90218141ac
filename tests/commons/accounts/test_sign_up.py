"""Making an account: who may, what is asked, what is refused, what nobody learns."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import translation

from commons.accounts.models import User, Way

from .joining import PASSWORD, fill, open_site, shown, sign_up, ticket_of
from .people import person

SIGN_UP = "/accounts/signup/"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')


def members():
    return User.objects.filter(display_name="قلم حر")


def test_a_fresh_site_is_closed(client, world):
    page = client.get(SIGN_UP)
    assert page.status_code == 200
    assert 'name="password1"' not in page.content.decode()
    assert client.post(SIGN_UP, fill({"ticket": ticket_of("zaytun-1")})).status_code == 403
    assert not members().exists()


def test_by_invitation_nobody_joins_alone(client, world):
    open_site(Way.INVITATION)
    assert 'name="password1"' not in client.get(SIGN_UP).content.decode()
    assert client.post(SIGN_UP, fill({"ticket": ticket_of("zaytun-1")})).status_code == 403


def test_a_name_and_a_password_are_enough(client, world, settings):
    open_site()
    response = sign_up(client)
    assert response.status_code == 302
    assert response["Location"] == reverse("account_welcome")
    user = members().get()
    assert user.email is None
    assert user.language == "ar"
    assert not user.groups.exists()
    page = client.get(response["Location"]).content.decode()
    assert user.sign_in_name in page
    assert "no-store" in client.get(response["Location"])["Cache-Control"]
    client.logout()
    login = {"login": user.sign_in_name, "password": PASSWORD}
    assert client.post(reverse("account_login"), login).status_code == 302
    assert "_auth_user_id" in client.session


def test_nothing_else_is_asked(client, world):
    open_site()
    page = client.get(SIGN_UP).content.decode()
    for word in ("phone", "birth", "gender", "first_name", "tel"):
        assert f'name="{word}' not in page
        assert f'type="{word}' not in page


def test_newcomers_are_warned_of_name_and_town(client, world):
    open_site()
    with translation.override("en"):
        page = client.get("/en/accounts/signup/").content.decode()
    assert "Do not use your real name together with your town." in page


def test_a_pseudonym_is_labelled_nowhere(client, world):
    open_site()
    sign_up(client)
    for address in ("/", reverse("account_hub"), reverse("account_welcome")):
        page = client.get(address).content.decode().lower()
        assert "pseudonym" not in page
        assert "مستعار" not in page


def test_the_site_makes_the_sign_in_name_whatever_is_posted(client, world):
    """A name somebody chose would have to be refused when it is taken, which tells who is here."""
    open_site()
    person("layla")
    response = sign_up(client, sign_in_name="layla")
    assert response.status_code == 302
    assert members().get().sign_in_name not in {"layla", ""}


def test_another_sign_in_name_keeps_what_was_typed(client, world):
    open_site()
    before = shown(client)
    page = client.post(SIGN_UP, fill(before, another="1", email="a@example.org")).content.decode()
    assert before["sign_in_name"] not in page
    assert "قلم حر" in page
    assert "a@example.org" in page
    assert not members().exists()


BAD = [
    ({"display_name": ""}, "display_name"),
    ({"display_name": "  ـــ "}, "display_name"),
    ({"display_name": "م" + "\u064e" * 255}, "display_name"),
    ({"display_name": "م" + "\u064e" * 20}, "display_name"),
    ({"display_name": "\u202eمريم"}, "display_name"),
    ({"display_name": "اسم\u202d"}, "display_name"),
    ({"display_name": "ب" * 61}, "display_name"),
    ({"display_name": "ب" * 100_000}, "display_name"),
    ({"display_name": "аdmin"}, "display_name"),
    ({"display_name": "إدارة الموقع"}, "display_name"),
    ({"display_name": "مركز ياسمين (مثال)"}, "display_name"),
    ({"display_name": "مركـــز یاسمین (مثال)"}, "display_name"),
    ({"password1": "", "password2": ""}, "password1"),
    ({"password1": "short", "password2": "short"}, "password1"),
    ({"password1": "password1234", "password2": "password1234"}, "password1"),
    ({"password1": "99887766554433", "password2": "99887766554433"}, "password1"),
    ({"password1": "a" * 5000, "password2": "a" * 5000}, "password1"),
    ({"password2": "four words standing apart"}, "password2"),
    ({"email": "nobody"}, "email"),
    ({"email": "a@b@c.example"}, "email"),
    ({"email": "a" * 300 + "@example.org"}, "email"),
    ({"website": "https://spam.example"}, "website"),
    ({"ticket": "forged"}, "__all__"),
    ({"ticket": ""}, "ticket"),
]


@pytest.mark.parametrize(("changes", "field"), BAD)
def test_bad_input_is_explained_and_kept(client, world, changes, field):
    open_site()
    response = sign_up(client, **changes)
    assert response.status_code == 422
    assert field in response.context["form"].errors
    page = response.content.decode()
    assert "error-summary" in page
    for name in ("display_name", "email"):
        typed = changes.get(name, "")
        if typed and len(typed) < 100 and "\u202e" not in typed:
            assert typed in page
    assert PASSWORD not in page
    assert User.objects.count() == 0


def test_a_forged_or_old_form_is_given_a_new_ticket(client, world):
    open_site()
    for ticket in ("forged", ticket_of("zaytun-1234", age=5 * 3600)):
        response = sign_up(client, ticket=ticket)
        assert response.status_code == 422
        new = response.context["form"].data["ticket"]
        assert new != ticket
        name = response.context["form"].data["sign_in_name"]
        again = client.post(SIGN_UP, fill({"ticket": ticket_of(name), "sign_in_name": name}))
        assert again.status_code == 302
        members().delete()
        client.logout()


def test_a_program_is_quicker_than_a_person(client, world):
    open_site()
    hasty = ticket_of("zaytun-1234", age=1)
    response = client.post(SIGN_UP, fill({"ticket": hasty}))
    assert response.status_code == 422
    assert response.context["form"].data["ticket"] == hasty  # pressing once more is enough


def test_a_form_sent_twice_makes_one_account(client, world):
    open_site()
    form = fill(shown(client))
    first, second = Client(), Client()
    assert first.post(SIGN_UP, form).status_code == 302
    assert second.post(SIGN_UP, form).status_code == 302
    assert members().count() == 1
    assert first.session["_auth_user_id"] == second.session["_auth_user_id"]
    third = Client().post(SIGN_UP, form | dict.fromkeys(["password1", "password2"], "others " * 3))
    assert third.status_code == 409
    assert members().count() == 1


def test_a_used_form_opens_no_closed_account(client, world):
    open_site()
    form = fill(shown(client))
    assert client.post(SIGN_UP, form).status_code == 302
    members().update(is_active=False)
    assert Client().post(SIGN_UP, form).status_code == 409


@pytest.fixture
def send(django_capture_on_commit_callbacks):
    def send(client, **changes):
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            return sign_up(client, **changes)

    return send


def test_an_address_counts_once_it_is_confirmed(client, world, send):
    open_site()
    assert send(client, email="Layla@Example.org").status_code == 302
    user = members().get()
    assert user.email is None
    (letter,) = mail.outbox
    assert letter.to == ["layla@example.org"]
    link = next(word for word in letter.body.split() if "confirm-email" in word)
    path = "/" + link.split("/", 3)[3]
    page = Client().get(path)
    assert page.status_code == 200
    Client().post(path)
    user.refresh_from_db()
    assert user.email == "layla@example.org"
    assert EmailAddress.objects.get(user=user).verified


@pytest.mark.parametrize("way", ["account", "confirmed"])
def test_the_same_answer_whether_an_address_has_an_account(client, world, send, way):
    open_site()
    owner = person("owner", email="taken@example.org" if way == "account" else "")
    if way == "confirmed":
        EmailAddress.objects.create(user=owner, email="taken@example.org", verified=True)
    free = send(client, email="free@example.org", display_name="زيد")
    assert len(mail.outbox) == 1
    other = Client()
    taken = send(other, email="taken@example.org")
    assert (taken.status_code, taken["Location"]) == (free.status_code, free["Location"])
    (letter,) = mail.outbox
    assert letter.to == ["taken@example.org"]
    assert "confirm-email" not in letter.body
    pages = [one.get(reverse("account_welcome")).content.decode() for one in (client, other)]
    names = ["زيد", "قلم حر"]
    users = [User.objects.get(display_name=name) for name in names]
    plain = [
        TOKEN.sub("", page.replace(user.display_name, "").replace(user.sign_in_name, ""))
        for page, user in zip(pages, users, strict=True)
    ]
    assert plain[0] == plain[1]
    assert not EmailAddress.objects.filter(user=users[1]).exists()


def test_a_member_is_led_on(client, world):
    open_site()
    client.force_login(person("layla"))
    assert client.get(SIGN_UP)["Location"] == reverse("account_welcome")


def test_many_behind_one_address_may_join_and_a_flood_may_not(client, world, settings):
    open_site()
    answers = [sign_up(Client(), display_name=f"زيتونة {n}").status_code for n in range(20)]
    assert set(answers) == {302}
    flooded = sign_up(Client())
    assert flooded.status_code == 429
    assert flooded["Retry-After"]


def test_nothing_about_the_visitor_is_kept(client, world):
    open_site()
    client.post(
        SIGN_UP,
        fill(shown(client)),
        REMOTE_ADDR="203.0.113.77",
        HTTP_USER_AGENT="Telltale/9",
    )
    user = members().get()
    assert "203.0.113.77" not in str(user.__dict__)
    assert "203.0.113.77" not in str(dict(client.session))
    assert "Telltale" not in str(dict(client.session))


def test_sign_in_says_how_to_join(client, world):
    page = client.get(reverse("account_login")).content.decode()
    assert SIGN_UP not in page
    open_site()
    assert SIGN_UP in client.get(reverse("account_login")).content.decode()


def test_no_door_of_the_library_lets_anybody_join(client, world):
    open_site()
    for address in ("/accounts/signup/passkey/", "/accounts/3rdparty/signup/"):
        assert client.get(address).status_code == 404
