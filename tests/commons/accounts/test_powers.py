"""Whoever has neither group nor permission is not asked for them; whoever has, has them at once."""

import pytest
from django.contrib.auth.models import Permission

from commons.accounts.actions.roles import group_of
from commons.accounts.backend import Backend
from commons.accounts.policy import trust_of
from commons.safety import ranks
from commons.safety.roles import Moderator
from forum import policy

from .people import cast, person

MODERATE = "moderation.moderate_case"


@pytest.fixture
def layla(world):
    return person("layla")


def of_a_request(user):
    """As the next request of this person meets them."""
    return Backend().get_user(user.pk)


def test_a_member_is_asked_for_nothing(layla, django_assert_num_queries):
    with django_assert_num_queries(1):
        user = of_a_request(layla)
        assert not user.has_perm(MODERATE)
        assert not user.has_module_perms("moderation")
        assert ranks.of_user(user) == ranks.NOBODY
        assert policy.groups_of(user) == set()


def test_a_permission_given_to_one_person_holds_from_the_next_request(layla):
    app, codename = MODERATE.split(".")
    layla.user_permissions.add(
        Permission.objects.get(content_type__app_label=app, codename=codename)
    )
    user = of_a_request(layla)
    assert user.has_perm(MODERATE)
    assert ranks.of_user(user) == ranks.UNEXPLAINED
    layla.user_permissions.clear()
    assert not of_a_request(layla).has_perm(MODERATE)


def test_a_group_holds_from_the_next_request(world):
    sami = person("sami", Moderator.key)
    user = of_a_request(sami)
    assert user.has_perm(MODERATE)
    assert ranks.of_user(user) == Moderator.rank
    assert policy.groups_of(user) == set(sami.groups.values_list("pk", flat=True))
    sami.groups.clear()
    assert not of_a_request(sami).has_perm(MODERATE)


def test_what_is_given_within_a_request_counts_in_it(layla):
    user = of_a_request(layla)
    assert ranks.of_user(user) == ranks.NOBODY
    user.groups.add(group_of(Moderator))
    assert ranks.of_user(user) == Moderator.rank


def test_whoever_was_loaded_otherwise_stands_where_they_stand(world):
    """The same answers, asked of a request and of an account that came from a list."""
    for name, user in cast().items():
        asked, listed = of_a_request(user), type(user).objects.get(pk=user.pk)
        assert ranks.of_user(asked) == ranks.of_user(listed), name
        assert asked.get_all_permissions() == listed.get_all_permissions(), name
        assert trust_of(asked) == trust_of(listed), name
        assert asked.has_powers == bool(user.groups.count()), name
