"""Who may read what, how far somebody has read, and pages by number."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from commons.pages.models import SiteModules
from forum import lists
from forum.actions import deciding, order, reading
from forum.models import Category, Post, ReadMark, Topic
from forum.models.post import SIZE
from tests.commons.accounts.people import person

from .conftest import room
from .writing import reply, topic

pytestmark = pytest.mark.django_db


def many(begun, by, number: int) -> None:
    """Replies in bulk, as many as make `number` posts; figures follow."""
    from forum.actions import counting

    opening = begun.posts.get(number=1)
    rows = []
    for n in range(2, number + 1):
        row = Post(topic=begun, number=n, author=by, html=f"<p>قول {n}</p>", language="ar")
        row.token, row.created_at = _token(), opening.created_at
        rows.append(row)
    Post.objects.bulk_create(rows)
    Topic.objects.filter(pk=begun.pk).update(last_number=number)
    with counting.counted(begun.pk):
        pass


def _token():
    from uuid import uuid4

    return uuid4()


@pytest.mark.parametrize("page", ["0", "-1", "x", str(10**12), "1.5", "١", "", "4"])
def test_a_page_that_is_none(client, rights, layla, page):
    begun = topic(rights, layla)
    many(begun, layla, 2 * SIZE + 5)
    assert client.get(f"/forum/t/{begun.key}/?page=3").status_code == 200
    assert client.get(f"/forum/t/{begun.key}/?page={page}").status_code == 404
    assert client.get(f"/forum/c/rights/?page={page}").status_code == 404


def test_pages_hold_posts_by_number(client, rights, layla):
    begun = topic(rights, layla)
    many(begun, layla, 2 * SIZE + 5)
    for page, numbers in ((1, range(1, 21)), (2, range(21, 41)), (3, range(41, 46))):
        text = client.get(f"/forum/t/{begun.key}/?page={page}").content.decode()
        assert [n for n in range(1, 46) if f'id="p-{n}"' in text] == list(numbers)
    assert client.get(f"/forum/t/{begun.key}/41/")["Location"].endswith("?page=3#p-41")
    assert client.get(f"/forum/t/{begun.key}/46/").status_code == 404


def test_a_permalink_survives_a_move(client, rights, layla, samer):
    begun = topic(rights, layla)
    post = reply(begun, samer)
    address = post.get_absolute_url()
    order.move(topic=begun, to=room("أخرى", "other"))
    assert client.get(address, follow=True).status_code == 200


def test_rooms_are_closed_to_others(client, rights, members_room, closed_room, layla):
    inside, outside = person("inside"), layla
    inside.groups.add(closed_room.read_group)
    boss = person("boss", "administrator")
    rooms = {"rights": rights, "members": members_room, "closed": closed_room}
    topics = {slug: topic(room, boss, f"عنوان في {slug}") for slug, room in rooms.items()}
    seen = {None: {"rights"}, outside: {"rights", "members"}, inside: set(rooms), boss: set(rooms)}
    for who, may in seen.items():
        client.logout()
        if who:
            client.force_login(who)
        front = (
            client.get("/forum/").content.decode() + client.get("/forum/latest/").content.decode()
        )
        for slug, begun in topics.items():
            status = 200 if slug in may else 404
            assert (begun.title in front) == (slug in may)
            for address in (
                f"c/{slug}/",
                f"t/{begun.key}/",
                f"t/{begun.key}/print/",
            ):
                assert client.get(f"/forum/{address}").status_code == status, (who, address)
            feed = client.get(f"/forum/c/{slug}/feed/").status_code
            assert feed == (200 if slug == "rights" else 404)


def test_a_group_that_keeps_order(client, rights, layla):
    group = Group.objects.create(name="إشراف")
    Category.objects.filter(pk=rights.pk).update(moderator_group=group)
    begun = topic(rights, layla)
    keeper = person("keeper")
    client.force_login(keeper)
    assert client.get(f"/forum/t/{begun.key}/order/").status_code == 404
    keeper.groups.add(group)
    assert client.get(f"/forum/t/{begun.key}/order/").status_code == 200
    assert client.post(f"/forum/t/{begun.key}/order/lock/", {"reason": "يكفي"}).status_code == 302
    begun.refresh_from_db()
    assert (begun.locked_by, begun.lock_reason) == (keeper, "يكفي")
    refused = client.post(f"/forum/t/{begun.key}/order/pin/", {"where": "everywhere"})
    assert refused.status_code == 403


def test_a_hidden_topic_says_why(client, rights, layla):
    begun = topic(rights, layla)
    order.hide(topic=begun, reason="فيه عنوان بيت")
    answer = client.get(f"/forum/t/{begun.key}/")
    assert answer.status_code == 410
    assert "فيه عنوان بيت" in answer.content.decode()
    assert begun.title not in answer.content.decode()
    assert begun.title not in client.get("/forum/latest/").content.decode()


def test_a_member_goes_on_where_they_stopped(client, rights, layla, samer):
    begun = topic(rights, layla)
    client.force_login(samer)
    client.get(f"/forum/t/{begun.key}/")
    assert ReadMark.objects.get().number == 1
    many(begun, layla, SIZE + 3)
    assert client.get(f"/forum/t/{begun.key}/resume/")["Location"].endswith(f"/{begun.key}/#p-2")
    client.get(f"/forum/t/{begun.key}/")
    client.get(f"/forum/t/{begun.key}/?page=2")
    client.get(f"/forum/t/{begun.key}/")
    assert ReadMark.objects.get().number == SIZE + 3


def test_new_and_unread(client, rights, quiet_room, layla, samer):
    opened, never, old = (
        topic(rights, layla, f"موضوع {name}") for name in ("مفتوح", "جديد", "قديم")
    )
    topic(quiet_room, layla, "موضوع هادئ")
    client.force_login(samer)
    client.get(f"/forum/t/{opened.key}/")
    reply(opened, layla)
    Topic.objects.filter(pk=old.pk).update(last_post_at=timezone.now() - timedelta(days=41))
    page = client.get("/forum/unread/").content.decode()
    assert opened.title in page
    assert never.title in page
    assert old.title not in page
    assert "هادئ" not in page
    news = lists.news(samer, [rights, quiet_room])
    assert (news[rights.pk].new, news[rights.pk].unread) == (1, 1)
    assert quiet_room.pk not in news
    reading.mark_category_read(category=rights, user=samer)
    assert lists.news(samer, [rights]) == {}
    assert not [row for row in lists.rows([opened, never], samer) if row.is_new or row.unread]


def test_lists(client, rights, layla, samer):
    quiet, asked = topic(rights, layla, "بلا ردّ أبدًا"), topic(rights, layla, "فيه ردود")
    reply(asked, samer)
    assert "فيه ردود" not in client.get("/forum/unanswered/").content.decode()
    assert "بلا ردّ أبدًا" in client.get("/forum/unanswered/").content.decode()
    assert client.get("/forum/mine/").status_code == 302
    client.force_login(samer)
    mine = client.get("/forum/mine/").content.decode()
    assert asked.title in mine
    assert quiet.title not in mine
    assert client.get("/forum/top/decade/").status_code == 404


def test_a_pin_ends_by_itself(client, rights, layla):
    pinned = topic(rights, layla, "إعلان قديم")
    for number in range(25):
        topic(rights, layla, f"موضوع آخر {number}", f"كلام {number}")
    boss = person("boss", "administrator")
    order.pin(topic=pinned, by=boss, where="here", until=timezone.now() + timedelta(days=1))
    assert pinned.title in client.get("/forum/c/rights/").content.decode()
    assert pinned.title not in client.get("/forum/").content.decode()
    Topic.objects.filter(pk=pinned.pk).update(pinned_until=timezone.now() - timedelta(seconds=1))
    from commons.pages import caching

    caching.purge()
    assert pinned.title not in client.get("/forum/c/rights/").content.decode()
    assert pinned.title in client.get("/forum/c/rights/?page=2").content.decode()


def test_a_module_that_is_off_is_nowhere(client, rights, layla, world):
    begun = topic(rights, layla)
    SiteModules.objects.update_or_create(site=world.site, defaults={"switched_off": ["forum"]})
    from commons.pages import caching

    caching.purge()
    for address in ("", "latest/", "c/rights/", f"t/{begun.key}/", "c/rights/feed/"):
        assert client.get(f"/forum/{address}").status_code == 404
    assert 'href="/forum/"' not in client.get("/news/").content.decode()


def test_what_was_muted_is_folded(client, rights, layla, samer):
    from commons.accounts.models import Block

    begun = topic(rights, layla)
    reply(begun, samer, "قول لا أريده")
    Block.objects.create(by=layla, whom=samer, kind=Block.Kind.MUTE)
    client.force_login(layla)
    assert "<details" in client.get(f"/forum/t/{begun.key}/").content.decode().split('id="p-2"')[1]


def test_news_of_a_page_that_is_open(client, rights, layla, samer):
    begun = topic(rights, layla)
    client.force_login(samer)
    address = f"/forum/t/{begun.key}/since/1/"
    assert "delay:60s" in client.get(f"{address}?wait=30").content.decode()
    assert "delay:600s" in client.get(f"{address}?wait=500").content.decode()
    reply(begun, layla)
    assert "resume" in client.get(address).content.decode()
    assert client.get(f"{address}?wait=x").status_code == 404


def test_hidden_posts_keep_their_place(client, rights, layla, samer):
    begun = topic(rights, layla)
    reply(begun, samer, "كلام سيختفي")
    deciding.hide(post=begun.posts.get(number=2))
    page = client.get(f"/forum/t/{begun.key}/").content.decode()
    assert 'id="p-2"' in page
    assert "كلام سيختفي" not in page
