"""Accounts for tests: one line a person."""

from wagtail.models import Collection, Page

from commons.accounts.actions.roles import group_of
from commons.accounts.models import User
from commons.safety.compiling import grant_section
from commons.safety.roles import ROLES

PASSWORD = "three words in a row"  # noqa: S105


def person(name: str, role: str = "", **fields) -> User:
    """An account called `name`; `role` is a role's key, "" for none."""
    user = User.objects.create_user(name, PASSWORD, display_name=f"{name} مثال", **fields)
    if role == "administrator":
        user.is_superuser = True
        user.save()
    elif role == "author":
        user.groups.add(section()[0])
    elif role:
        user.groups.add(group_of(ROLES[role]))
    return user


def section():
    """A page with its collection and the group of its authors, the same at every call."""
    root = Page.get_first_root_node()
    page = root.get_descendants().filter(slug="section").first()
    if page is None:
        home = root.get_first_child()
        page = home.add_child(instance=Page(title="قسم", slug="section"))
        Collection.get_first_root_node().add_child(name="قسم")
    collection = Collection.objects.get(name="قسم")
    return grant_section(page=page, collection=collection, name="جمعية مثال"), page, collection


def cast() -> dict[str, User]:
    """One person per role, and `nobody` who has none."""
    return {role: person(role, role) for role in ROLES} | {"nobody": person("nobody")}
