"""The addresses through which accounts are changed, as a browser would use them."""

from django.test import Client
from django.urls import reverse

from commons.safety.models import RoleGroup

from .people import PASSWORD

NAMES = ["administrator", "coordinator", "editor", "moderator", "translator", "author", "nobody"]
BELOW_COORDINATOR = {"editor", "moderator", "translator", "author", "nobody"}
MANAGES = {"administrator": set(NAMES), "coordinator": BELOW_COORDINATOR}
GIVES = {
    "administrator": {
        "administrator",
        "coordinator",
        "editor",
        "moderator",
        "translator",
        "author",
    },
    "coordinator": BELOW_COORDINATOR - {"nobody"},
}
NEW_PASSWORD = "four words standing together"  # noqa: S105


def group_for(role):
    return RoleGroup.objects.filter(role=role).first().group


def form(target, **changes):
    """What the account form would post for `target`, with `changes`."""
    data = {
        "sign_in_name": target.sign_in_name,
        "display_name": target.display_name,
        "email": target.email or "",
        "language": "",
        "is_active": "on" if target.is_active else "",
        "groups": list(target.groups.values_list("pk", flat=True)),
        "is_superuser": "on" if target.is_superuser else "",
        "password1": "",
        "password2": "",
    }
    return {key: value for key, value in (data | changes).items() if value != ""}


def edit(client, target, **changes):
    return client.post(
        reverse("wagtailusers_users:edit", args=[target.pk]), form(target, **changes)
    )


def bulk(client, action, target, data=None):
    address = reverse("wagtail_bulk_action", args=["accounts", "user", action])
    return client.post(f"{address}?id={target.pk}", data or {})


def sign_in(client, name="layla", **data):
    data = {"login": name, "password": PASSWORD} | data
    return client.post(reverse("account_login"), data)


def signed_in(name="layla", **data):
    client = Client()
    assert sign_in(client, name, **data).status_code == 302
    return client
