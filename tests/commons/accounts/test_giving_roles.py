"""Which roles each role may give, by every form that gives one."""

import pytest
from django.urls import reverse

from commons.accounts.models import User
from commons.safety import ranks

from .people import person
from .ways import GIVES, NAMES, NEW_PASSWORD, bulk, edit, group_for


def gives_by_form(client, role, target):
    if role == "administrator":
        edit(client, target, is_superuser="on")
        return User.objects.get(pk=target.pk).is_superuser
    edit(client, target, groups=[group_for(role).pk])
    return target.groups.filter(pk=group_for(role).pk).exists()


def gives_in_bulk(client, role, target):
    if role == "administrator":
        bulk(client, "assign_role", target, {"role": "", "is_superuser": "on"})
        return User.objects.get(pk=target.pk).is_superuser
    bulk(client, "assign_role", target, {"role": group_for(role).pk})
    return target.groups.filter(pk=group_for(role).pk).exists()


@pytest.mark.parametrize("actor", NAMES)
def test_which_roles_may_be_given(actor, cast, client):
    client.force_login(cast[actor])
    by_form, by_bulk = set(), set()
    for number, role in enumerate(GIVES["administrator"]):
        if gives_by_form(client, role, person(f"form{number}")):
            by_form.add(role)
        if gives_in_bulk(client, role, person(f"bulk{number}")):
            by_bulk.add(role)
    assert by_form == GIVES.get(actor, set())
    assert by_bulk == GIVES.get(actor, set()) - {"administrator"}


@pytest.mark.parametrize("actor", NAMES)
def test_which_accounts_may_be_made(actor, cast, client):
    client.force_login(cast[actor])
    made = set()
    for role in GIVES["administrator"]:
        rights = (
            {"is_superuser": "on"} if role == "administrator" else {"groups": [group_for(role).pk]}
        )
        data = {
            "sign_in_name": f"new-{role}",
            "display_name": f"جديد {role}",
            "password1": NEW_PASSWORD,
            "password2": NEW_PASSWORD,
        }
        client.post(reverse("wagtailusers_users:add"), data | rights)
        new = User.objects.filter(sign_in_name=f"new-{role}").first()
        if new:
            made.add(role)
            assert ranks.of_user(new) <= ranks.of_user(cast[actor])
    assert made == GIVES.get(actor, set())
