"""Ties to organisations: asked for by the member, settled by the organisation, ended by either."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from commons.accounts import holdings
from commons.moderation.models import Sanction
from network.members.actions import affiliations
from network.members.models import Affiliation, Skills
from network.members.models.affiliation import Role
from network.organizations.models import Contact, Organization
from tests.commons.accounts.people import person

TIES = "/accounts/organizations/"


def as_(user):
    client = Client()
    client.force_login(user)
    return client


def ask(world, user, role="member"):
    return as_(user).post(TIES, {"organization": world.organization.pk, "role": role})


def press(user, tie, what, **data):
    return as_(user).post(f"{TIES}{tie.pk}/{what}/", data)


def profile(user, viewer=None):
    client = as_(viewer) if viewer else Client()
    return client.get(reverse("people_profile", args=[user.public_id]))


def test_a_question_counts_for_nothing_until_it_is_answered(world, people, manager, section):
    layla = people["layla"]
    assert ask(world, layla, "author").status_code == 302
    tie = layla.affiliations.get()
    affiliations.show_to(tie=tie, audience="everybody")
    assert section not in layla.groups.all()
    assert not layla.affiliations.confirmed().exists()
    assert profile(layla).status_code == 404
    assert layla.display_name in as_(manager).get(TIES).content.decode()
    assert press(manager, tie, "accept").status_code == 302
    assert section in layla.groups.all()
    assert world.organization.name in profile(layla).content.decode()


def test_who_takes_part_does_not_write(world, people, manager, section):
    ask(world, people["layla"], "member")
    press(manager, people["layla"].affiliations.get(), "accept")
    assert section not in people["layla"].groups.all()
    assert not people["layla"].affiliations.writing().exists()
    from network.members.speaking import confirmed_organizations

    assert not confirmed_organizations(people["layla"])
    assert confirmed_organizations(manager) == [world.organization]


def test_private_numbers_are_for_those_who_write(world, people, manager):
    Contact.objects.create(
        organization=world.organization, kind="phone", value="+963999000111", audience="private"
    )
    affiliations.confirm(user=people["layla"], organization=world.organization, role=Role.MEMBER)
    assert not Contact.objects.visible_to(people["layla"]).exists()
    assert Contact.objects.visible_to(manager).exists()


def test_a_refusal_leaves_nothing_and_may_be_asked_again(world, people, manager):
    layla = people["layla"]
    ask(world, layla)
    tie = layla.affiliations.get()
    assert press(manager, tie, "refuse").status_code == 302
    tie.refresh_from_db()
    assert tie.ended_at
    assert not tie.confirmed_at
    assert press(manager, tie, "accept").status_code == 302  # an old page: nothing happens
    assert not layla.affiliations.confirmed().exists()
    assert ask(world, layla).status_code == 302


@pytest.mark.parametrize("who", ["layla", "manager"])
def test_either_side_ends_it(world, people, manager, section, who):
    layla = people["layla"]
    tie = affiliations.confirm(user=layla, organization=world.organization)
    assert section in layla.groups.all()
    by = layla if who == "layla" else manager
    assert press(by, tie, "end").status_code == 302
    assert section not in layla.groups.all()
    assert not layla.affiliations.current().exists()
    assert press(by, tie, "end").status_code == 302  # pressed twice


@pytest.mark.parametrize("what", ["accept", "refuse", "end", "show"])
@pytest.mark.parametrize("who", ["other", "editor", "author", "other_manager"])
def test_strangers_decide_nothing(world, people, manager, what, who):
    layla = people["layla"]
    ask(world, layla)
    tie = layla.affiliations.get()
    if who == "other_manager":
        elsewhere = Organization.objects.create(name_ar="جمعية أخرى (مثال)")
        by = person("other")
        affiliations.confirm(user=by, organization=elsewhere, role=Role.MANAGER)
    else:
        by = people.get(who) or person("other")
    assert press(by, tie, what, audience="everybody").status_code == 404
    tie.refresh_from_db()
    assert (tie.confirmed_at, tie.ended_at, tie.audience) == (None, None, "nobody")


def test_nobody_confirms_their_own_and_managers_make_no_managers(world, people, manager):
    own = Affiliation.objects.get(user=manager)
    with pytest.raises(PermissionDenied):
        affiliations.accept(tie=own, by=manager)
    ask(world, people["layla"], "manager")
    tie = people["layla"].affiliations.get()
    assert press(manager, tie, "accept").status_code == 403
    assert press(people["coordinator"], tie, "accept").status_code == 302
    assert people["layla"].affiliations.confirmed().get().role == Role.MANAGER


def test_coordinators_confirm_others_but_not_themselves(world, people, manager):
    coordinator = people["coordinator"]
    ask(world, coordinator, "author")
    tie = coordinator.affiliations.get()
    assert press(coordinator, tie, "accept").status_code == 403
    assert not coordinator.affiliations.confirmed().exists()
    assert press(people["administrator"], tie, "accept").status_code == 302
    assert coordinator.affiliations.confirmed().exists()
    ask(world, people["administrator"], "member")
    tie = people["administrator"].affiliations.get()
    assert press(people["administrator"], tie, "accept").status_code == 403
    assert press(manager, tie, "accept").status_code == 302  # someone of the organisation


def test_questions_of_closed_accounts_do_not_reach_the_organisation(world, people, manager):
    layla = people["layla"]
    ask(world, layla)
    soon = timezone.now() + timezone.timedelta(days=1)
    sanction = Sanction.objects.create(member=layla, kind="suspend", until=soon)
    assert layla.display_name not in as_(manager).get(TIES).content.decode()
    assert world.organization.name not in as_(manager).get("/notices/").content.decode()
    sanction.delete()
    assert layla.display_name in as_(manager).get(TIES).content.decode()
    assert world.organization.name in as_(manager).get("/notices/").content.decode()


def test_a_question_asked_twice_is_one(world, people):
    layla = people["layla"]
    assert ask(world, layla).status_code == 302
    again = ask(world, layla)
    assert again.status_code == 422
    assert "error-summary" in again.content.decode()
    assert layla.affiliations.count() == 1


def test_nobody_floods_organisations_with_questions(world, people):
    for number in range(5):
        row = Organization.objects.create(name_ar=f"جمعية {number}")
        affiliations.ask(user=people["layla"], organization=row)
    with pytest.raises(ValidationError):
        affiliations.ask(user=people["layla"], organization=world.organization)


@pytest.mark.parametrize(
    "form",
    [{}, {"organization": "999999", "role": "member"}, {"organization": "x", "role": "boss"}],
)
def test_a_forged_question_is_refused(world, people, form):
    assert as_(people["layla"]).post(TIES, form).status_code == 422
    assert not people["layla"].affiliations.exists()


def test_an_organisation_nobody_can_read_cannot_be_asked(world, people):
    world.section.unpublish()
    assert ask(world, people["layla"]).status_code == 422


@pytest.mark.parametrize(
    ("audience", "stranger", "member"),
    [("nobody", 404, 404), ("members", 404, 200), ("everybody", 200, 200)],
)
def test_a_tie_is_shown_to_whom_its_owner_chose(world, people, audience, stranger, member):
    tie = affiliations.confirm(user=people["layla"], organization=world.organization)
    assert press(people["layla"], tie, "show", audience=audience).status_code == 302
    assert profile(people["layla"]).status_code == stranger
    assert profile(people["layla"], person("other")).status_code == member


def test_a_hidden_organisation_is_not_given_away(world, people):
    tie = affiliations.confirm(user=people["layla"], organization=world.organization)
    affiliations.show_to(tie=tie, audience="everybody")
    world.section.unpublish()
    assert profile(people["layla"]).status_code == 404


def test_skills_are_shown_to_whom_their_owner_chose(world, people):
    client = as_(people["layla"])
    form = {"words": "إسعاف أولي\n\nإسعاف أولي\nترجمة\u202e كردية", "audience": "nobody"}
    assert client.post(f"{TIES}skills/", form).status_code == 302
    assert people["layla"].skills.words == ["إسعاف أولي", "ترجمة كردية"]
    assert profile(people["layla"], person("other")).status_code == 404
    client.post(f"{TIES}skills/", form | {"audience": "everybody"})
    assert "إسعاف أولي" in profile(people["layla"]).content.decode()


@pytest.mark.parametrize("words", ["\n".join(str(n) for n in range(13)), "ب" * 61, "ب" * 100_000])
def test_too_many_skills_are_explained_and_kept(world, people, words):
    response = as_(people["layla"]).post(f"{TIES}skills/", {"words": words, "audience": "nobody"})
    assert response.status_code == 422
    assert words[:50] in response.content.decode()
    assert not Skills.objects.exists()


def test_those_who_decide_are_told_and_then_the_member(world, people, manager):
    from commons.notices.models import Notice

    ask(world, people["layla"])
    assert [notice.recipient for notice in Notice.objects.all()] == [manager]
    press(manager, people["layla"].affiliations.get(), "accept")
    assert Notice.objects.filter(recipient=people["layla"]).count() == 1


def test_a_tie_is_forgotten_a_year_after_it_ended(world, people):
    tie = affiliations.confirm(user=people["layla"], organization=world.organization)
    affiliations.end(tie=tie, by=people["layla"])
    call_command("purge_expired", verbosity=0)
    assert Affiliation.objects.filter(pk=tie.pk).exists()
    Affiliation.objects.update(ended_at=timezone.now() - timezone.timedelta(days=366))
    call_command("purge_expired", verbosity=0)
    assert not Affiliation.objects.filter(pk=tie.pk).exists()


def test_ties_and_skills_are_handed_over_and_erased(world, people):
    layla = people["layla"]
    affiliations.confirm(user=layla, organization=world.organization)
    Skills.objects.create(user=layla, words=["ترجمة"])
    mine = {one.key: one for one in holdings.every() if one.key.startswith("members:")}
    assert next(iter(mine["members:affiliations"].export(layla)))["organization"]
    assert next(iter(mine["members:skills"].export(layla)))["skills"] == ["ترجمة"]
    for one in mine.values():
        one.erase(layla, keep_words=True)
    assert not layla.affiliations.exists()
    assert not Skills.objects.exists()


def test_a_stranger_is_led_to_sign_in(world, people):
    for address in (TIES, f"{TIES}skills/", f"{TIES}1/accept/"):
        assert Client().post(address).status_code == 302
