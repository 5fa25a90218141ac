"""Prepared queries give what the querysets give, and refuse what they could not keep true."""

from datetime import timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from commons.accounts.models import User
from commons.safety.prepared import Prepared
from forum.models import Category, Topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    rows = [User(sign_in_name=name, display_name=name) for name in ("rami", "salma", "given-0")]
    return User.objects.bulk_create(rows)


def test_gives_each_caller_their_own_rows(people, django_assert_num_queries):
    named = Prepared(lambda key, name: User.objects.filter(pk=key, sign_in_name=name))
    rami, salma, third = people
    with django_assert_num_queries(5):
        assert named(rami.pk, "rami") == [rami]
        assert named(salma.pk, "salma") == [salma]
        assert named(salma.pk, "rami") == []
        assert named.first(third.pk, "given-0") == third
        assert named.first(0, "") is None


def test_works_the_query_out_once(people):
    built = []
    byname = Prepared(lambda name: built.append(name) or User.objects.filter(sign_in_name=name))
    assert [byname.first(person.sign_in_name) for person in people] == people
    assert len(built) == 1


@pytest.mark.parametrize("number", range(8))
def test_takes_any_number_of_keys(people, number):
    among = Prepared(lambda keys: User.objects.filter(pk__in=keys).order_by("pk"))
    keys = tuple(person.pk for person in people) + (people[0].pk,) * 5
    assert among(keys[:number]) == people[: min(number, 3)]


def test_gives_rows_with_what_was_chosen_beside(people):
    category = Category.objects.create(slug="room", name_ar="غرفة")
    more = {"language": "ar", "key": "abcdefgh", "turn": 1}
    Topic.objects.create(category=category, author=people[0], title="عنوان", **more)
    asked = Prepared(
        lambda key: Topic.objects.filter(key=key).select_related("category").only("category__slug")
    )
    found = asked.first("abcdefgh")
    assert found.category.slug == "room"
    assert found.get_deferred_fields()
    pairs = Prepared(lambda key: Topic.objects.filter(key=key).values_list("title", "author"))
    assert pairs("abcdefgh") == [("عنوان", people[0].pk)]


@pytest.mark.parametrize(
    "build",
    [
        lambda key: User.objects.filter(pk=key, joined_at__lt=timezone.now()),
        lambda key: User.objects.filter(pk__gt=0),
        lambda key: User.objects.filter(pk=key).prefetch_related("groups"),
    ],
    ids=["knows the hour", "leaves the value out", "prefetches"],
)
def test_refuses(build):
    with pytest.raises(ImproperlyConfigured):
        Prepared(build)(1)


def test_is_told_the_hour(people):
    rami, salma, _ = people
    now = timezone.now()
    User.objects.filter(pk=salma.pk).update(joined_at=now - timedelta(days=3))
    since = Prepared(lambda at, name: User.objects.filter(joined_at__gt=at, sign_in_name=name))
    for moment, name, found in [
        (now - timedelta(days=4), "salma", [salma]),
        (now - timedelta(days=2), "salma", []),
        (now - timedelta(days=2), "rami", [rami]),
        (now + timedelta(days=2), "rami", []),
    ]:
        assert since(moment, name) == found
    half = timezone.get_fixed_timezone(timedelta(hours=3))
    assert since((now - timedelta(days=3)).astimezone(half), "salma") == []
    assert since((now - timedelta(days=3, seconds=1)).astimezone(half), "salma") == [salma]


def test_is_worked_out_again_where_something_else_holds(people):
    off, built = set(), []

    def build(name):
        built.append(name)
        return User.objects.filter(sign_in_name=name).exclude(display_name__in=list(off))

    byname = Prepared(build, apart=lambda: frozenset(off))
    assert byname("rami") == people[:1]
    off.add("rami")
    assert byname("rami") == []
    off.clear()
    assert byname("rami") == people[:1]
    assert len(built) == 2


def test_refuses_a_value_of_another_kind():
    with pytest.raises(TypeError):
        Prepared(lambda name: User.objects.filter(sign_in_name=name))(None)
