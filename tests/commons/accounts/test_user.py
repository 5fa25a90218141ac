"""Names: private ones and public ones."""

import pytest
from django.core.exceptions import ValidationError

from commons.accounts.models import User

from .people import PASSWORD, person


def account(name, display_name):
    return User(sign_in_name=name, display_name=display_name, password="x")  # noqa: S106


def test_two_people_may_have_one_name(db):
    """Refusing the second would tell who has an account; see test_public_names for what is kept."""
    for name in ("one", "two"):
        user = account(name, "محمد")
        user.full_clean()
        user.save()


@pytest.mark.parametrize("name", ["", "   ", "ـــ", "\u202e\u200f", "َ" * 20, "م" + "َُِّ", "ب" * 61])
def test_names_nobody_can_read_are_refused(db, name):
    with pytest.raises(ValidationError):
        account("layla", name).full_clean()


def test_a_name_of_255_combining_marks(db):
    with pytest.raises(ValidationError):
        account("layla", "م" + "\u064e" * 255).full_clean()


@pytest.mark.parametrize("name", ["has space", "a@b.example", "a/b", "<b>", "tab\t", ""])
def test_sign_in_names_that_are_refused(db, name):
    with pytest.raises(ValidationError):
        account(name, "ليلى").full_clean()


def test_the_sign_in_name_has_one_spelling(db):
    person("Layla")
    assert User.objects.get_by_natural_key("LAYLA").sign_in_name == "layla"
    assert User.objects.get_by_natural_key("ｌａｙｌａ").check_password(PASSWORD)
    person("zaytun-47")
    assert User.objects.get_by_natural_key("zaytun-٤٧").check_password(PASSWORD)


def test_many_may_have_no_address(db):
    for number in range(3):
        assert person(f"p{number}", email="").email is None


def test_an_address_belongs_to_one(db):
    person("one", email="A@Example.org")
    with pytest.raises(ValidationError):
        User(sign_in_name="two", display_name="two", email="a@example.org").full_clean()


def test_what_others_see_is_never_the_sign_in_name(db):
    user = person("secret-name")
    shown = [str(user), user.get_full_name(), user.get_short_name(), user.first_name]
    assert not any(text == "secret-name" for text in shown)


def test_saving_only_the_name_saves_its_key(db):
    user = person("layla")
    user.display_name = "ليلى"
    user.save(update_fields=["display_name"])
    assert User.objects.filter(display_key=user.display_key, display_name="ليلى").exists()


def test_the_language_of_messages_is_one_the_site_speaks(db, settings):
    assert person("one", language="en").preferred_language == "en"
    assert person("two", language="xx").preferred_language == settings.LANGUAGE_CODE
