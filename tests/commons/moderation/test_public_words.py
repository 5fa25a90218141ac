"""A name and a profile are read by everybody: what holds for comments holds for them."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from commons.accounts.models import Profile, User
from commons.moderation.models import Sanction, WatchedWord
from network.members.models import Skills
from tests.commons.accounts.joining import open_site, sign_up
from tests.commons.accounts.people import person
from tests.commons.accounts.test_profiles import typed


@pytest.fixture
def layla(world):
    WatchedWord.objects.create(word="جرذان", action="hold")
    WatchedWord.objects.create(word="بطيخ", action="flag")
    user = person("layla")
    Profile.objects.create(user=user, about="أحب الزيتون", about_for="everybody")
    return user


def save(user, **changes):
    client = Client()
    client.force_login(user)
    name = {"display_name": user.display_name, "about": user.profile.about}
    return client.post(reverse("account_profile"), typed(**(name | changes)))


def silence(user):
    until = timezone.now() + timezone.timedelta(days=3)
    Sanction.objects.create(member=user, kind="silence", until=until)


@pytest.mark.parametrize("changes", [{"display_name": "أنتم ج ر ذ ا ن"}, {"about": "كلكم جِـرذان"}])
def test_watched_words_stand_in_no_name_and_no_profile(layla, changes):
    response = save(layla, **changes)
    assert response.status_code == 422
    assert next(iter(changes.values())) in response.content.decode()
    assert User.objects.get(pk=layla.pk).display_name == layla.display_name


def test_nor_in_a_new_account(layla, client):
    open_site()
    before = User.objects.count()
    assert sign_up(client, display_name="ملك الجرذان").status_code == 422
    assert User.objects.count() == before


def test_nor_in_skills(layla):
    client = Client()
    client.force_login(layla)
    data = {"words": "صيد الجرذان", "audience": "everybody"}
    assert client.post(reverse("account_ties_skills"), data).status_code == 422
    assert not Skills.objects.exists()


def test_a_word_that_only_marks_is_allowed(layla):
    assert save(layla, about="أزرع البطيخ").status_code == 302


@pytest.mark.parametrize("changes", [{"display_name": "اسم جديد"}, {"about": "وأكرر ما قلت"}])
def test_a_silenced_member_does_not_go_on_in_the_profile(layla, changes):
    silence(layla)
    assert save(layla, **changes).status_code == 422


def test_but_takes_back_what_could_harm_them(layla):
    """Closing a line, or emptying it, must never wait for the end of a sanction."""
    silence(layla)
    assert save(layla, about_for="nobody").status_code == 302
    assert Profile.objects.get(user=layla).about_for == "nobody"
    assert save(layla, about="").status_code == 302
    assert Profile.objects.get(user=layla).about == ""
