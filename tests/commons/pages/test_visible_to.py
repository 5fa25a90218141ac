"""Every state a page can be in, crossed with every kind of reader."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, Group
from wagtail.models import Page, PageViewRestriction

from commons.pages.querysets import BasePageQuerySet

STATES = {
    # state: who may read it, of anonymous, member, friend (in the group), administrator
    "published": {"anonymous", "member", "friend", "administrator"},
    "draft": set(),
    "unpublished": set(),
    "expired": set(),
    "for members": {"member", "friend", "administrator"},
    "for a group": {"friend", "administrator"},
    "behind a password": set(),
    "below a group's page": {"friend", "administrator"},
    "alias of a group's page": {"friend", "administrator"},
}
READERS = ["anonymous", "member", "friend", "administrator"]


@pytest.fixture
def group(db):
    return Group.objects.create(name="friends")


@pytest.fixture
def reader(request, group):
    if request.param == "anonymous":
        return AnonymousUser()
    user = get_user_model().objects.create(
        sign_in_name=request.param,
        display_name=f"{request.param} مثال",
        display_key=request.param,
        is_superuser=request.param == "administrator",
    )
    if request.param == "friend":
        user.groups.add(group)
    return user


def restrict(page, kind, group=None):
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="x")
    if group:
        restriction.groups.add(group)


def make(world, state, group):
    if state == "below a group's page":
        page = world.article(parent=world.section)
        restrict(world.section, "groups", group)
        return page
    page = world.article(live=state != "draft")
    if state == "unpublished":
        page.unpublish()
    elif state == "expired":
        world.expire(page)
    elif state == "for members":
        restrict(page, "login")
    elif state in {"for a group", "alias of a group's page"}:
        restrict(page, "groups", group)
    elif state == "behind a password":
        restrict(page, "password")
    if state.startswith("alias"):
        return page.create_alias(parent=world.section, update_slug="alias")
    return page


@pytest.mark.parametrize("reader", READERS, indirect=True)
@pytest.mark.parametrize("state", STATES)
def test_state_and_reader(world, group, reader, state, request):
    page = make(world, state, group)
    name = request.node.callspec.params["reader"]
    expected = name in STATES[state]
    everything = BasePageQuerySet(Page).visible_to(reader)
    assert everything.filter(pk=page.pk).exists() is expected
    assert type(page).objects.visible_to(reader).filter(pk=page.pk).exists() is expected
