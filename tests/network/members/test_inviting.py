"""Invitations to an organisation, and profiles by the dozen."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commons.accounts import invitations
from commons.accounts.actions import inviting
from commons.accounts.models import Way
from network.members.actions import affiliations
from network.members.models import Skills
from network.members.own_ties import load
from network.organizations.models import Organization
from tests.commons.accounts.joining import fill, open_site, shown
from tests.commons.accounts.people import person


def test_a_manager_invites_to_their_own_organisation_only(world, people, manager):
    mine = {"organization": str(world.organization.uuid), "role": "author"}
    other = Organization.objects.create(name_ar="جمعية أخرى (مثال)")
    assert inviting.invite(by=manager, kind="members:affiliation", payload=mine)
    for payload in (
        {"organization": str(other.uuid), "role": "member"},
        mine | {"role": "manager"},
        mine | {"role": "boss"},
        {},
    ):
        with pytest.raises(PermissionDenied):
            inviting.invite(by=manager, kind="members:affiliation", payload=payload)
    with pytest.raises(PermissionDenied):
        inviting.invite(by=people["layla"], kind="members:affiliation", payload=mine)


def test_an_invited_author_writes_at_once_and_nobody_knows_who_invited(
    client, world, manager, section
):
    open_site(Way.INVITATION)
    payload = {"organization": str(world.organization.uuid), "role": "author"}
    made = inviting.invite(by=manager, kind="members:affiliation", payload=payload)
    signed = invitations.sign(made)
    address = f"{reverse('account_signup')}?invitation={signed}"
    assert world.organization.name in client.get(address).content.decode()
    client.post(reverse("account_signup"), fill(shown(client, address), invitation=signed))
    made.refresh_from_db()
    newcomer = made.used_by
    assert section in newcomer.groups.all()
    assert newcomer.affiliations.confirmed().get().confirmed_by is None


def test_a_manager_who_lost_the_organisation_brings_nobody_in(world, people, manager):
    payload = {"organization": str(world.organization.uuid), "role": "author"}
    made = inviting.invite(by=manager, kind="members:affiliation", payload=payload)
    affiliations.end(tie=manager.affiliations.get(), by=manager)
    inviting.take_up(invitation=made, user=people["layla"])
    assert not people["layla"].affiliations.exists()


def test_nobody_takes_up_an_invitation_of_their_own(client, world, people):
    coordinator = people["coordinator"]
    payload = {"organization": str(world.organization.uuid), "role": "manager"}
    made = inviting.invite(by=coordinator, kind="members:affiliation", payload=payload)
    client.force_login(coordinator)
    address = reverse("account_invitation", args=[invitations.sign(made)])
    assert client.post(address).status_code == 403
    assert not coordinator.affiliations.exists()
    client.force_login(people["layla"])
    assert client.post(address).status_code == 302
    assert people["layla"].affiliations.confirmed().exists()


def test_many_profiles_ask_the_database_as_often_as_one(world, people):
    users = [people["layla"], *[person(f"p{n}") for n in range(5)]]
    for user in users:
        tie = affiliations.confirm(user=user, organization=world.organization)
        affiliations.show_to(tie=tie, audience="everybody")
        Skills.objects.create(user=user, words=["ترجمة"], audience="everybody")
    load(users[:1], None)  # what is kept once a minute
    with CaptureQueriesContext(connection) as one:
        load(users[:2], None)
    with CaptureQueriesContext(connection) as many:
        load(users, None)
    assert len(many) == len(one)
