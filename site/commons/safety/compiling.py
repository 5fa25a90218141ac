"""Turns roles into Wagtail groups, again and again with the same result."""

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.utils.translation import override
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Locale, Page

from .models import RoleGroup
from .roles import ROLES, ROOT, TRANSLATIONS, Author, Role, Translator

FRONT_PAGES = 2  # the depth of the front pages in the tree, one in each language


@transaction.atomic
def compile_roles() -> list[Group]:
    """Makes or mends the group of every role, also the authors' groups that exist already.

    Raises ImproperlyConfigured when a role names a permission that does not exist.
    """
    remove_default_groups()
    groups = [
        _fill(_group(role), role, _pages(role), [Collection.get_first_root_node()])
        for role in ROLES.values()
        if role.scope in (ROOT, TRANSLATIONS) and role.permissions
    ]
    for own in RoleGroup.objects.filter(section__isnull=False).select_related("group"):
        _set_site_rows(own.group, ROLES[own.role])
        groups.append(own.group)
    return groups


def remove_default_groups() -> None:
    """Takes away the groups that Wagtail's first migration makes, while nobody is in them."""
    Group.objects.filter(
        name__in=("Editors", "Moderators"), role_group__isnull=True, user__isnull=True
    ).delete()


@transaction.atomic
def grant_section(
    group: Group | None = None, *, page: Page, collection: Collection, name: str = ""
):
    """The group of the authors of one section, made when it is not there. Returns the group.

    `page` is the organisation's page and `name` the organisation's: the group is called after it.
    The page's translations are part of the section; `follow_translation` adds later ones.
    """
    own = RoleGroup.objects.filter(role=Author.key, section=page).select_related("group").first()
    if own is None:
        group = group or Group.objects.create(name=_free_name(f"{_label(Author)}: {name or page}"))
        own = RoleGroup.objects.create(group=group, role=Author.key, section=page)
    pages = page.get_translations(inclusive=True)
    return _fill(own.group, Author, pages, [collection])


def follow_translation(source_obj, target_obj, **kwargs) -> None:
    """Receiver: a section's translation is open to its authors, a new language to translators."""
    if not isinstance(target_obj, Page):
        return
    holders = RoleGroup.objects.filter(section_id=source_obj.pk)
    if target_obj.depth == FRONT_PAGES:
        holders |= RoleGroup.objects.filter(role=Translator.key)
    for own in holders.select_related("group"):
        for permission in _permissions(ROLES[own.role], "page"):
            GroupPagePermission.objects.get_or_create(
                group=own.group, page_id=target_obj.pk, permission=permission
            )


def remove_group(instance, origin=None, **kwargs) -> None:
    """Receiver: with a section goes the group of its authors, and with it every right it gave."""
    if not isinstance(origin, Group):
        Group.objects.filter(pk=instance.group_id).delete()


def _group(role: type[Role]) -> Group:
    own = RoleGroup.objects.filter(role=role.key, section=None).select_related("group").first()
    if own is None:
        group = Group.objects.create(name=_free_name(_label(role)))
        return RoleGroup.objects.create(role=role.key, group=group).group
    label = _label(role)
    if own.group.name.rstrip("0123456789").rstrip() != label:
        own.group.name = _free_name(label)
        own.group.save(update_fields=["name"])
    return own.group


def _label(role: type[Role]) -> str:
    with override(settings.LANGUAGE_CODE):
        return str(role.name)


def _free_name(name: str) -> str:
    """`name`, cut to what the column holds, with a number when another group has it."""
    name, number = name[:140], 1
    candidate = name
    while Group.objects.filter(name=candidate).exists():
        number += 1
        candidate = f"{name} {number}"
    return candidate


def _pages(role: type[Role]) -> list[Page]:
    root = Page.get_first_root_node()
    if role.scope == TRANSLATIONS:
        own = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
        return list(root.get_children().exclude(locale=own))
    return [root]


def _fill(group, role, pages, collections) -> Group:
    _set_site_rows(group, role)
    wanted = {(page.pk, p.pk) for page in pages for p in _permissions(role, "page")}
    _set(GroupPagePermission, group, "page_id", wanted)
    wanted = {(c.pk, p.pk) for c in collections for p in _permissions(role, "collection")}
    _set(GroupCollectionPermission, group, "collection_id", wanted)
    return group


def _set_site_rows(group, role) -> None:
    group.permissions.set(_permissions(role, "site"))


def _set(model, group, place: str, wanted: set[tuple[int, int]]) -> None:
    """Makes the rows of `model` for `group` be exactly `wanted` pairs (place, permission)."""
    for row in model.objects.filter(group=group):
        pair = (getattr(row, place), row.permission_id)
        if pair in wanted:
            wanted.discard(pair)
        else:
            row.delete()
    model.objects.bulk_create(
        model(group=group, permission_id=permission, **{place: where})
        for where, permission in sorted(wanted)
    )


def _permissions(role: type[Role], scope: str) -> list[Permission]:
    found = []
    for row in sorted(role.rows()):
        row_scope, _, name = row.partition(":")
        if row_scope != scope:
            continue
        app, _, codename = name.partition(".")
        permission = Permission.objects.filter(
            content_type__app_label=app, codename=codename
        ).first()
        if permission is None:
            raise ImproperlyConfigured(
                f"The role {role.key} names {name}, and no model has such a permission."
            )
        found.append(permission)
    return found
