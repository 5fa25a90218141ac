"""A profile shows nothing until its owner says to whom; a stranger learns not even that it exists."""

import pytest
from django.test import Client
from django.urls import reverse

from commons.accounts import holdings
from commons.accounts.actions import profiles
from commons.accounts.models import Profile, User
from commons.places.models import Area

from .people import person

EDIT = "/accounts/profile/"


@pytest.fixture
def layla(world):
    return person("layla")


def page_of(user):
    return reverse("people_profile", args=[user.public_id])


def seen(user, viewer=None):
    client = Client()
    if viewer:
        client.force_login(viewer)
    return client.get(page_of(user))


def typed(**changes):
    form = {"display_name": "ليلى", "about": "أحب الزيتون", "link": "", "area": ""}
    audiences = {f"{name}_for": "nobody" for name in Profile.FIELDS}
    return form | audiences | changes


def save(user, **changes):
    client = Client()
    client.force_login(user)
    return client.post(EDIT, typed(**changes))


def test_everything_is_for_nobody_unless_said_otherwise(layla):
    assert {getattr(Profile(), f"{name}_for") for name in Profile.FIELDS} == {"nobody"}
    assert save(layla).status_code == 302
    for viewer in (None, person("other"), layla):
        assert seen(layla, viewer).status_code == 404


@pytest.mark.parametrize(
    ("audience", "stranger", "member"),
    [("nobody", 404, 404), ("members", 404, 200), ("everybody", 200, 200)],
)
def test_each_line_has_its_readers(layla, world, audience, stranger, member):
    save(layla, about_for=audience)
    assert seen(layla).status_code == stranger
    response = seen(layla, person("other"))
    assert response.status_code == member
    assert (member == 200) == ("أحب الزيتون" in response.content.decode())
    visible = [Profile.objects.visible_to(who).exists() for who in (None, User.objects.last())]
    assert visible == [stranger == 200, member == 200]


def test_one_line_does_not_open_another(layla, world):
    save(
        layla,
        about_for="members",
        area=world.azaz.pk,
        area_for="nobody",
        languages=["ar", "ku"],
        languages_for="everybody",
        link="https://layla.example",
        link_for="members",
    )
    page = seen(layla).content.decode()
    assert "Kurdî" in page
    for hidden in ("أحب الزيتون", "اعزاز", "layla.example"):
        assert hidden not in page
    page = seen(layla, person("other")).content.decode()
    assert "أحب الزيتون" in page
    assert "layla.example" in page
    assert "اعزاز" not in page


def test_an_empty_line_shows_nothing(layla):
    save(layla, about="", about_for="everybody", languages_for="everybody", area_for="everybody")
    assert seen(layla).status_code == 404
    assert not Profile.objects.visible_to(None).exists()


def test_nobody_there_and_nothing_shown_are_the_same_answer(layla, world):
    person("other")
    nothing = seen(layla)
    nobody = Client().get(reverse("people_profile", args=["abcdefghjkmn"]))
    assert nothing.status_code == nobody.status_code == 404
    assert nothing.content == nobody.content.replace(b"abcdefghjkmn", layla.public_id.encode())


def test_neither_number_nor_sign_in_name_leads_to_a_person(layla):
    save(layla, about_for="everybody")
    for guess in (layla.pk, layla.sign_in_name):
        assert Client().get(reverse("people_profile", args=[guess])).status_code == 404


def test_it_is_kept_by_no_cache_and_found_by_no_engine(layla):
    save(layla, about_for="everybody")
    response = seen(layla)
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert "noindex" in response.content.decode()
    assert not response.cookies
    save(layla, about_for="nobody")
    assert seen(layla).status_code == 404


def test_a_closed_account_has_no_page(layla):
    save(layla, about_for="everybody")
    User.objects.filter(pk=layla.pk).update(is_active=False)
    assert seen(layla).status_code == 404
    assert not Profile.objects.visible_to(None).exists()


def test_who_is_blocked_sees_nothing(layla):
    from commons.accounts.actions import blocks

    other = person("other")
    save(layla, about_for="everybody")
    blocks.block(whom=other, by=layla)
    assert seen(layla, other).status_code == 404
    assert seen(layla).status_code == 200


def test_a_moderator_hides_and_shows(layla):
    save(layla, about_for="everybody")
    moderator = person("mod")
    row = layla.profile
    profiles.hide(thing=row, by=moderator, reason="عنوان شخص آخر")
    assert seen(layla).status_code == 404
    client = Client()
    client.force_login(layla)
    assert "notice-critical" in client.get(EDIT).content.decode()
    profiles.show(thing=row, by=moderator)
    assert seen(layla).status_code == 200


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"display_name": ""}, "display_name"),
        ({"display_name": "\u202eليلى"}, "display_name"),
        ({"display_name": "م" + "\u064e" * 255}, "display_name"),
        ({"display_name": "إدارة الموقع"}, "display_name"),
        ({"display_name": "مركز ياسمين (مثال)"}, "display_name"),
        ({"about": "أ" * 601}, "about"),
        ({"about": "أ" * 100_000}, "about"),
        ({"about_for": "friends"}, "about_for"),
        ({"area": "999999"}, "area"),
        ({"languages": ["xx"]}, "languages"),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"link": "ftp://a.example"}, "link"),
    ],
)
def test_bad_input_is_explained_and_kept(layla, changes, field):
    response = save(layla, **{"about": "نص مكتوب", **changes})
    assert response.status_code == 422
    assert field in response.context["form"].errors
    if field != "about":
        assert "نص مكتوب" in response.content.decode()
    assert not Profile.objects.filter(about="نص مكتوب").exists()


def test_a_neighbourhood_or_a_camp_cannot_be_told(layla, world):
    azaz = Area.objects.get(pk=world.azaz.pk)
    camp = azaz.add_child(instance=Area(name_ar="مخيم", slug="camp", kind="camp"))
    assert save(layla, area=camp.pk).status_code == 422


def test_text_of_others_moves_nothing(layla):
    save(layla, about="سطر\u202e مقلوب\n<script>alert(1)</script>", about_for="everybody")
    page = seen(layla).content.decode()
    assert "\u202e" not in page
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_a_new_name_is_asked_of_the_same_rules_and_saved_with_its_key(layla):
    save(layla, display_name="ليلى الحلبية")
    layla.refresh_from_db()
    assert layla.display_name == "ليلى الحلبية"
    assert layla.display_key


def test_a_stranger_is_led_to_sign_in(world):
    assert Client().get(EDIT).status_code == 302
    assert Client().post(EDIT, typed()).status_code == 302
    assert not Profile.objects.exists()


def test_the_profile_is_handed_over_and_erased(layla):
    save(layla, about_for="everybody")
    own = next(one for one in holdings.every() if one.key == "accounts:profile")
    assert next(iter(own.export(layla)))["about"] == "أحب الزيتون"
    own.erase(layla, keep_words=True)
    assert seen(layla).status_code == 404
