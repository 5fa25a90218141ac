"""Nobody raises an account above their own role: each role at each target by each way in.

Every test does the forbidden things too, through the same addresses, and looks at the database.
"""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from commons.accounts import policy
from commons.accounts.actions import roles, states
from commons.accounts.models import User

from .people import PASSWORD, person
from .ways import GIVES, MANAGES, NAMES, NEW_PASSWORD, bulk, edit, group_for


def deactivates(client, target):
    edit(client, target, is_active="")
    return not User.objects.get(pk=target.pk).is_active


def deactivates_in_bulk(client, target):
    bulk(client, "set_active_state", target, {"mark_as_active": "False"})
    return not User.objects.get(pk=target.pk).is_active


def erases(client, target):
    client.post(reverse("wagtailusers_users:delete", args=[target.pk]))
    return not User.objects.filter(pk=target.pk).exists()


def erases_in_bulk(client, target):
    bulk(client, "delete", target)
    return not User.objects.filter(pk=target.pk).exists()


def makes_a_password_link(client, target):
    address = reverse("accounts_make_link", args=[target.pk])
    client.post(address, {"reason": "everything lost"})
    return target.recovery_links.exists()


def renames(client, target):
    new = f"اسم جديد {target.pk}"
    edit(client, target, display_name=new)
    return User.objects.get(pk=target.pk).display_name == new


def takes_roles(client, target):
    target.groups.add(group_for("translator"))
    edit(client, target, groups=[])
    return not User.objects.get(pk=target.pk).groups.exists()


def resets_second_factor(client, target):
    address = reverse("accounts_reset_second_factor", args=[target.pk])
    response = client.post(address, {"reason": "telephone lost"})
    return response.headers.get("Location", "").endswith(f"edit/{target.pk}/")


WAYS = [
    deactivates,
    deactivates_in_bulk,
    erases,
    erases_in_bulk,
    makes_a_password_link,
    renames,
    takes_roles,
    resets_second_factor,
]


def changed_by(actor, way, cast, client) -> set[str]:
    """Whose account `actor` could change this way. The changed ones are replaced in the cast."""
    done = set()
    for name in NAMES:
        if name != actor:
            client.force_login(cast[actor])
            if way(client, cast[name]):
                done.add(name)
                cast[name] = person(f"{name}-again", name if name != "nobody" else "")
    return done


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("actor", MANAGES)
def test_whose_account_may_be_changed(actor, way, cast, client):
    assert changed_by(actor, way, cast, client) == MANAGES[actor] - {actor}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_all_other_roles_change_nobodys(way, cast, client):
    others = [name for name in NAMES if name not in MANAGES]
    changed = {actor: changed_by(actor, way, cast, client) for actor in others}
    assert changed == dict.fromkeys(others, set())


@pytest.mark.parametrize("actor", NAMES)
def test_nobody_changes_their_own_rights(actor, cast, client):
    user = cast[actor]
    before = set(user.groups.all())
    client.force_login(user)
    every = list(Group.objects.values_list("pk", flat=True))
    for changes in ({"groups": every}, {"is_superuser": "on"}, {"is_active": ""}):
        edit(client, user, **changes)
    for role in GIVES["administrator"] - {"administrator"}:
        bulk(client, "assign_role", user, {"role": group_for(role).pk})
    bulk(client, "set_active_state", user, {"mark_as_active": "False"})
    bulk(client, "delete", user)
    client.post(reverse("wagtailusers_users:delete", args=[user.pk]))
    after = User.objects.get(pk=user.pk)
    assert set(after.groups.all()) == before
    assert after.is_superuser == (actor == "administrator")
    assert after.is_active


@pytest.mark.parametrize("actor", NAMES)
def test_only_administrators_open_groups(actor, cast, client):
    client.force_login(cast[actor])
    group = group_for("author")
    addresses = [
        reverse("wagtailusers_groups:index"),
        reverse("wagtailusers_groups:add"),
        reverse("wagtailusers_groups:edit", args=[group.pk]),
        reverse("wagtailusers_groups:delete", args=[group.pk]),
    ]
    opened = [client.get(address).status_code == 200 for address in addresses]
    assert set(opened) == {actor == "administrator"}


@pytest.mark.parametrize("actor", ["coordinator", "editor", "author"])
def test_nobody_writes_rights_into_a_group(actor, cast, client):
    client.force_login(cast[actor])
    group = group_for(actor)
    before = group.permissions.count()
    everything = list(Permission.objects.values_list("pk", flat=True)[:50])
    client.post(
        reverse("wagtailusers_groups:edit", args=[group.pk]),
        {"name": group.name, "permissions": everything},
    )
    client.post(reverse("wagtailusers_groups:delete", args=[group.pk]))
    group.refresh_from_db()
    assert group.permissions.count() == before


@pytest.mark.parametrize("actor", ["coordinator", "editor", "author"])
def test_ones_own_settings_change_no_right(actor, cast, client):
    user = cast[actor]
    client.force_login(user)
    response = client.post(
        reverse("wagtailadmin_account"),
        {
            "name-display_name": "اسم آخر",
            "name-is_superuser": "on",
            "is_superuser": "on",
            "groups": [group_for("coordinator").pk],
            "notifications-submitted_notifications": "on",
            "locale-preferred_language": "ar",
            "locale-current_time_zone": "Asia/Damascus",
            "theme-theme": "light",
            "theme-contrast": "system",
            "theme-density": "default",
        },
    )
    after = User.objects.get(pk=user.pk)
    assert response.status_code == 302
    assert after.display_name == "اسم آخر"
    assert not after.is_superuser
    assert set(after.groups.all()) == set(user.groups.all())


def test_forged_rights_are_refused_in_words(cast, client):
    client.force_login(cast["coordinator"])
    response = edit(client, cast["editor"], is_superuser="on")
    assert response.status_code == 200
    assert response.context["form"].non_field_errors()
    response = edit(client, cast["editor"], groups=[group_for("coordinator").pk])
    assert "groups" in response.context["form"].errors


def test_the_copy_view_is_not_there(cast, client):
    client.force_login(cast["administrator"])
    assert client.get(f"/admin/users/copy/{cast['editor'].pk}/").status_code == 404


def test_actions_refuse_as_the_views_do(cast):
    coordinator = cast["coordinator"]
    with pytest.raises(PermissionDenied, match=r"."):
        states.deactivate(member=cast["administrator"], by=coordinator)
    with pytest.raises(PermissionDenied):
        roles.change(member=cast["editor"], groups=[group_for("coordinator")], by=coordinator)
    with pytest.raises(PermissionDenied):
        roles.change(member=cast["editor"], groups=[], administrator=True, by=coordinator)
    with pytest.raises(PermissionDenied):
        roles.change(member=coordinator, groups=[], by=coordinator)


def change_site():
    """Wagtail's: the comments' package brings another of the same name."""
    return Permission.objects.get(codename="change_site", content_type__app_label="wagtailcore")


def test_powers_no_role_explains_are_for_administrators(cast):
    """A group made by hand, or a permission given to one person, stands above a coordinator."""
    strange = Group.objects.create(name="strange")
    member = cast["nobody"]
    member.groups.add(strange)
    assert policy.why_not_manage(cast["coordinator"], member) is None
    strange.permissions.add(change_site())
    assert policy.why_not_manage(cast["coordinator"], member)
    assert policy.why_not_give(cast["coordinator"], strange)
    assert policy.why_not_manage(cast["administrator"], member) is None
    member.groups.clear()
    member.user_permissions.add(change_site())
    assert policy.why_not_manage(cast["coordinator"], member)


def test_a_closed_account_manages_nobody(cast):
    administrator = cast["administrator"]
    administrator.is_active = False
    assert policy.why_not_manage(administrator, cast["nobody"])
    assert policy.why_not_make_administrator(administrator)


def test_closing_an_account_ends_its_session(cast, client):
    client.login(username="editor", password=PASSWORD)
    states.deactivate(member=cast["editor"], by=cast["coordinator"])
    response = client.get(reverse("wagtailadmin_home"))
    assert response.status_code == 302


def test_the_list_shows_no_address_and_no_sign_in_name(cast, client):
    cast["editor"].email = "editor@example.org"
    cast["editor"].save()
    User.objects.filter(pk=cast["author"].pk).update(sign_in_name="hidden-name")
    client.force_login(cast["coordinator"])
    body = client.get(reverse("wagtailusers_users:index")).content.decode()
    assert cast["editor"].display_name in body
    assert "editor@example.org" not in body
    assert "hidden-name" not in body
    assert "gravatar" not in body


def test_nobody_sets_anothers_password_at_once(cast, client):
    for actor in ("administrator", "coordinator"):
        client.force_login(cast[actor])
        edit(client, cast["editor"], password1=NEW_PASSWORD, password2=NEW_PASSWORD)
        assert not User.objects.get(pk=cast["editor"].pk).check_password(NEW_PASSWORD)
