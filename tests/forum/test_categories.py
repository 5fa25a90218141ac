"""Categories as coordinators set them up in the admin, and slow mode in them."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Locale
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from commons.moderation import flood
from forum.actions import posts
from forum.models import Category, Topic
from tests.commons.accounts.people import person

from .conftest import room
from .writing import form, topic

pytestmark = pytest.mark.django_db
ADD = "/admin/snippets/forum/category/add/"


def edit(category) -> str:
    return f"/admin/snippets/forum/category/edit/{category.pk}/"


@pytest.fixture
def keeper(client, world):
    client.force_login(person("keeper", "coordinator"))
    return client


@pytest.fixture
def committee(db):
    return Group.objects.create(name="لجنة")


def data(profiles=(), **fields):
    given = {
        "name_ar": "قسم جديد",
        "slug": "fresh",
        "colour": "sky",
        "icon": "law",
        "position": "3",
        "read_by": "everybody",
        "write_by": "members",
    }
    for name in ("name_en", "name_tr", "name_ku", "name_ckb", "theme", "network"):
        given[name] = ""
    for name in ("read_group", "write_group", "moderator_group"):
        given[name] = ""
    return nested_form_data(given | fields | {"profiles": inline_formset(list(profiles))})


def test_a_coordinator_makes_a_category(keeper, committee):
    arabic = Locale.objects.get(language_code="ar")
    text = {"locale": str(arabic.pk), "about": "عن الحقوق"}
    typed = data([text], read_by="group", read_group=committee.pk, approval_first="on")
    answer = keeper.post(ADD, typed)
    assert answer.status_code == 302, answer.context["form"].errors
    made = Category.objects.get()
    assert (made.slug, made.read_group, made.approval_first) == ("fresh", committee, True)
    assert made.description == "عن الحقوق"
    assert keeper.get("/admin/snippets/forum/category/").status_code == 200
    assert keeper.get(edit(made)).status_code == 200


BAD = [
    ({"read_by": "group"}, "read_group"),
    ({"write_by": "group"}, "write_group"),
    ({"read_group": "committee"}, "read_group"),
    ({"write_group": "committee"}, "write_group"),
    ({"read_by": "members", "read_group": "committee"}, "read_group"),
    ({"read_by": "nobody"}, "read_by"),
    ({"read_by": "group", "read_group": "999999"}, "read_group"),
    ({"sensitive": "on"}, "read_by"),
    ({"slug": "taken"}, "slug"),
    ({"slug": "two words"}, "slug"),
    ({"slug": ""}, "slug"),
    ({"name_ar": ""}, "name_ar"),
    ({"position": "-1"}, "position"),
    ({"position": "x"}, "position"),
    ({"colour": "pink"}, "colour"),
    ({"theme": "999999"}, "theme"),
    ({"theme": "x"}, "theme"),
    ({"network": "x"}, "network"),
]


@pytest.mark.parametrize(("typed", "field"), BAD)
def test_what_cannot_be_is_told_beside_its_field(keeper, committee, typed, field):
    room("مأخوذ", "taken")
    typed = {key: committee.pk if value == "committee" else value for key, value in typed.items()}
    answer = keeper.post(ADD, data(**typed))
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == [field]
    assert Category.objects.count() == 1


def test_sensitive_is_settled_before_the_first_word(keeper, quiet_room, members_room, layla):
    topic(quiet_room, layla)
    answer = keeper.post(edit(quiet_room), data(slug="quiet", read_by="members"))
    assert answer.status_code == 302
    quiet_room.refresh_from_db()
    assert quiet_room.sensitive
    typed = data(slug="members", read_by="members", sensitive="on")
    assert keeper.post(edit(members_room), typed).status_code == 302
    members_room.refresh_from_db()
    assert members_room.sensitive


def test_an_open_form_does_not_bring_old_figures_back(rights, layla):
    opened = Category.objects.get(pk=rights.pk)
    topic(rights, layla)
    opened.name_ar = "اسم آخر"
    opened.save()
    rights.refresh_from_db()
    assert (rights.name_ar, rights.topic_count, rights.post_count) == ("اسم آخر", 1, 1)


def test_what_was_used_is_not_deleted(keeper, rights, members_room, layla):
    begun = topic(rights, layla)
    posts.withdraw(post=begun.posts.get(), by=layla)
    for method in (keeper.get, keeper.post):
        answer = method(f"/admin/snippets/forum/category/delete/{rights.pk}/")
        assert answer["Location"] == edit(rights)
    many = "/admin/bulk/forum/category/delete/?next=/admin/snippets/forum/category/"
    answer = keeper.post(f"{many}&id={rights.pk}&id={members_room.pk}")
    assert answer["Location"] == edit(rights)
    assert "حقوق الإنسان" in keeper.get(edit(rights)).content.decode()
    assert Topic.objects.exists()
    assert (
        keeper.post(f"/admin/snippets/forum/category/delete/{members_room.pk}/").status_code == 302
    )
    assert list(Category.objects.all()) == [rights]


def test_a_group_that_reads_alone_is_kept(client, closed_room):
    client.force_login(person("boss", "administrator"))
    group = closed_room.read_group
    answer = client.post(f"/admin/groups/delete/{group.pk}/")
    assert answer.status_code == 302
    assert Group.objects.filter(pk=group.pk).exists()
    assert group.name in client.get(answer["Location"]).content.decode()


@pytest.mark.parametrize("role", ["editor", "moderator", "author"])
def test_only_coordinators_set_categories_up(client, world, rights, role):
    client.force_login(person("other", role))
    assert client.post(ADD, data()).status_code in {302, 403}
    assert client.post(edit(rights), data(slug="rights")).status_code in {302, 403}
    assert Category.objects.get().name_ar == "حقوق الإنسان"


def test_a_moderator_slows_a_category_down(client, rights, layla, samer):
    begun, other = topic(rights, layla), topic(rights, layla, "موضوع آخر")
    address = f"/forum/t/{begun.key}/order/slow/"
    client.force_login(person("mod", "moderator"))
    assert "slow/" in client.get(f"/forum/t/{begun.key}/order/").content.decode()
    assert client.post(address, {"seconds": "7", "hours": "1"}).status_code == 422
    assert client.post(address, {"seconds": "600", "hours": "1"}).status_code == 302
    assert flood.slowness(rights).seconds == 600
    assert "600" in client.get(f"/forum/t/{begun.key}/order/").content.decode()
    client.force_login(samer)
    first = form("أول")
    for _twice in range(2):  # a form that was sent already waits for nothing
        assert client.post(f"/forum/t/{begun.key}/reply/", first).status_code == 302
    answer = client.post(f"/forum/t/{other.key}/reply/", form("كلام لا يضيع"))
    assert (answer.status_code, "كلام لا يضيع" in answer.content.decode()) == (429, True)
    client.force_login(person("mod2", "moderator"))
    assert client.post(f"{address}end/").status_code == 302
    assert flood.slowness(rights) is None


def test_whoever_keeps_order_in_one_category_does_not_slow_it(client, rights, layla, committee):
    begun = topic(rights, layla)
    Category.objects.filter(pk=rights.pk).update(moderator_group=committee)
    layla.groups.add(committee)
    client.force_login(layla)
    desk = client.get(f"/forum/t/{begun.key}/order/")
    assert (desk.status_code, desk.context["slow_form"]) == (200, None)
    for address in ("slow/", "slow/end/"):
        typed = {"seconds": "600", "hours": "1"}
        answer = client.post(f"/forum/t/{begun.key}/order/{address}", typed)
        assert answer.status_code == 403
    assert flood.slowness(rights) is None
