"""Every role against every capability, as Wagtail answers and not as the class says."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
)
from wagtail.permissions import policy_registry

from commons.safety.compiling import compile_roles, grant_section
from commons.safety.models import RoleGroup
from commons.safety.roles import ROLES, Editor
from tests.commons.accounts import people

EVERYBODY = {"administrator", "coordinator", "editor", "moderator", "translator", "author"}
TOP = {"administrator", "coordinator"}
EDITORIAL = TOP | {"editor"}


def page_right(action, where):
    return lambda user, places: getattr(places[where].permissions_for_user(user), action)()


def site_right(name):
    return lambda user, places: user.has_perm(name)


def collection_right(model, action, where):
    def answer(user, places):
        policy = policy_registry.get_by_type(model())
        return places[where] in policy.collections_user_has_permission_for(user, action)

    return answer


CAPABILITIES = {
    "enter the admin": (site_right("wagtailadmin.access_admin"), EVERYBODY),
    "write at the top": (page_right("can_edit", "home"), EDITORIAL),
    "write in the section": (page_right("can_edit", "section"), EDITORIAL | {"author"}),
    "write in another section": (page_right("can_edit", "other"), EDITORIAL),
    "write a translation": (page_right("can_edit", "translation"), EDITORIAL | {"translator"}),
    "publish in the section": (page_right("can_publish", "section"), EDITORIAL),
    "publish a translation": (page_right("can_publish", "translation"), EDITORIAL),
    "take down in the section": (page_right("can_unpublish", "section"), EDITORIAL),
    "lock in the section": (page_right("can_lock", "section"), EDITORIAL | {"moderator"}),
    "restrict readers": (page_right("can_set_view_restrictions", "section"), EDITORIAL),
    "delete the section": (page_right("can_delete", "section"), EDITORIAL),
    "delete a branch": (page_right("can_delete", "home"), TOP),
    "add an image to the section's": (
        collection_right(get_image_model, "add", "own images"),
        EDITORIAL | {"author"},
    ),
    "add an image to everybody's": (
        collection_right(get_image_model, "add", "all images"),
        EDITORIAL,
    ),
    "choose an image of everybody's": (
        collection_right(get_image_model, "choose", "all images"),
        EDITORIAL | {"translator"},
    ),
    "change a document of the section's": (
        collection_right(get_document_model, "change", "own images"),
        EDITORIAL | {"author"},
    ),
    "add a document to everybody's": (
        collection_right(get_document_model, "add", "all images"),
        EDITORIAL,
    ),
    "start a translation": (
        site_right("wagtail_localize.submit_translation"),
        EDITORIAL | {"translator"},
    ),
    "keep redirects": (site_right("wagtailredirects.change_redirect"), EDITORIAL),
    "keep accounts": (site_right("accounts.change_user"), TOP),
    "erase accounts": (site_right("accounts.delete_user"), TOP),
    "change groups": (site_right("auth.change_group"), {"administrator"}),
    "change the workflow": (site_right("wagtailcore.change_workflow"), {"administrator"}),
    "change a step of the workflow": (site_right("wagtailcore.change_task"), {"administrator"}),
    "change the site's address": (site_right("wagtailcore.change_site"), {"administrator"}),
    "change languages": (site_right("wagtailcore.change_locale"), {"administrator"}),
}


@pytest.fixture
def places(db):
    root = Page.get_first_root_node()
    home = root.get_first_child()
    english, _ = Locale.objects.get_or_create(language_code="en")
    translation = home.copy_for_translation(english)
    _, section, own = people.section()
    other = home.add_child(instance=Page(title="آخر", slug="other"))
    return {
        "home": home,
        "section": section,
        "other": other,
        "translation": translation,
        "own images": own,
        "all images": Collection.get_first_root_node(),
    }


def test_who_may(places):
    cast = people.cast()
    may = {
        capability: {name for name, user in cast.items() if answer(user, places)}
        for capability, (answer, _) in CAPABILITIES.items()
    }
    assert may == {capability: expected for capability, (_, expected) in CAPABILITIES.items()}


def test_every_role_says_what_it_is_for():
    assert set(ROLES) == EVERYBODY
    for role in ROLES.values():
        assert str(role.description).endswith(".")
        assert str(role.name)


def test_ranks_are_all_different():
    assert len({role.rank for role in ROLES.values()}) == len(ROLES)


def snapshot():
    return (
        set(Group.objects.values_list("pk", "name")),
        set(Group.objects.values_list("pk", "permissions")),
        set(GroupPagePermission.objects.values_list("pk", "group", "page", "permission")),
        set(
            GroupCollectionPermission.objects.values_list("pk", "group", "collection", "permission")
        ),
    )


def test_compiling_twice_changes_nothing(places):
    call_command("compile_roles")
    people.section()
    before = snapshot()
    call_command("compile_roles")
    people.section()
    assert snapshot() == before


def test_compiling_takes_back_what_was_added_by_hand(places):
    compile_roles()
    editors = RoleGroup.objects.get(role="editor").group
    author = RoleGroup.objects.get(role="author").group
    for group in (editors, author):
        group.permissions.set(Group.objects.get(pk=editors.pk).permissions.model.objects.all()[:5])
    GroupPagePermission.objects.filter(group=editors).first().delete()
    expected = {"wagtailadmin.access_admin"}
    compile_roles()
    assert {
        f"{p.content_type.app_label}.{p.codename}" for p in author.permissions.all()
    } == expected
    assert editors.page_permissions.count() == 5


def test_two_sections_have_a_group_each(places):
    first = people.section()[0]
    shelf = Collection.get_first_root_node().add_child(name="آخر")
    second = grant_section(page=places["other"], collection=shelf, name="جمعية مثال")
    assert first != second
    assert first.name != second.name


def test_a_new_language_is_open_to_translators(places):
    translator = people.cast()["translator"]
    turkish = Locale.objects.create(language_code="tr")
    front = places["home"].copy_for_translation(turkish)
    below = places["other"].copy_for_translation(turkish)
    assert front.permissions_for_user(translator).can_edit()
    assert below.permissions_for_user(translator).can_edit()
    before = snapshot()
    compile_roles()
    assert snapshot() == before


def test_a_translation_made_later_is_part_of_the_section(places):
    author = people.cast()["author"]
    english = Locale.objects.get(language_code="en")
    section = places["section"].copy_for_translation(english)
    other = places["other"].copy_for_translation(english)
    assert section.permissions_for_user(author).can_edit()
    assert not other.permissions_for_user(author).can_edit()


def test_a_translated_section_is_part_of_it(places):
    english = Locale.objects.get(language_code="en")
    translation = places["section"].copy_for_translation(english)
    group, _, _ = people.section()
    author = people.person("layla", "author")
    assert translation.permissions_for_user(author).can_edit()
    assert not translation.permissions_for_user(author).can_publish()
    assert group.page_permissions.count() == 4


def test_a_group_with_the_name_of_a_role_is_left_alone(db):
    RoleGroup.objects.get(role="editor").group.delete()
    taken = Group.objects.create(name=str(Editor.name))
    people.person("layla").groups.add(taken)
    compile_roles()
    editors = RoleGroup.objects.get(role="editor").group
    assert editors != taken
    assert not taken.permissions.exists()


def test_wagtails_own_groups_go(db):
    Group.objects.create(name="Editors")
    Group.objects.create(name="Moderators")
    compile_roles()
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert Group.objects.count() == RoleGroup.objects.count()


def test_an_unknown_permission_stops_the_command(db, monkeypatch):
    monkeypatch.setattr(Editor, "extra", {"site:home.fly"})
    with pytest.raises(ImproperlyConfigured, match="editor names home.fly"):
        compile_roles()


def test_an_app_above_adds_rights_to_its_own_models(db, monkeypatch):
    monkeypatch.setattr(Editor, "extra", set())
    Editor.may("site:wagtailcore.add_locale")
    compile_roles()
    assert (
        RoleGroup.objects.get(role="editor")
        .group.permissions.filter(codename="add_locale")
        .exists()
    )


def test_with_a_section_goes_its_group(places):
    group, page, collection = people.section()
    people.person("layla", "author")
    page.delete()
    assert not Group.objects.filter(pk=group.pk).exists()
    assert not GroupCollectionPermission.objects.filter(collection=collection).exists()
