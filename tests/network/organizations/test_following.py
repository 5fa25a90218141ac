"""One digest of what is new in themes, places and organisations."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from commons.notices import posting
from commons.notices.actions import choices, letters, watches
from commons.notices.models import Letter, Watch
from tests.commons.accounts.people import person


@pytest.fixture
def reader(db):
    return person("follower", email="follower@example.org", language="ar")


@pytest.fixture
def follow(reader):
    def follow(*targets, ago=timedelta(days=20)):
        for target in targets:
            watches.set_level(user=reader, target=target, level="follow")
        Watch.objects.update(gathered_until=timezone.now() - ago)

    return follow


def published(page, ago=timedelta(days=10)):
    type(page).objects.filter(pk=page.pk).update(first_published_at=timezone.now() - ago)
    return page


def digest(reader, rhythm="weekly", now=None):
    letter = letters.gather(user=reader, rhythm=rhythm, now=now)
    return bool(letter and posting.post(letter.pk))


def test_news_and_services_of_all_that_is_followed(world, reader, follow, mailoutbox):
    published(world.article("خبر الصحة", theme=world.health))
    published(world.article("خبر اعزاز", area=world.azaz))
    published(world.service("عيادة ياسمين"))
    published(world.guide("دليل بعيد", area=world.bab))
    follow(world.health, world.azaz, world.organization)
    assert digest(reader)
    body = mailoutbox[0].body
    for title in ("خبر الصحة", "خبر اعزاز", "عيادة ياسمين"):
        assert body.count(title) == 1
    assert "دليل بعيد" not in body


def test_once_though_two_things_lead_to_it(world, reader, follow, mailoutbox):
    published(world.article("خبر مشترك", theme=world.health, area=world.azaz))
    follow(world.health, world.aleppo)
    assert digest(reader)
    assert mailoutbox[0].body.count("خبر مشترك") == 1


def test_neither_twice_nor_when_nothing_is_new(world, reader, follow, mailoutbox):
    published(world.article(theme=world.health))
    follow(world.health)
    now = timezone.now()
    assert digest(reader, now=now)
    for weeks in (1, 2):
        assert not digest(reader, now=now + timedelta(weeks=weeks))
    assert len(mailoutbox) == Letter.objects.count() == 1


def test_a_change_of_rhythm_neither_repeats_nor_skips(world, reader, follow, mailoutbox):
    now = timezone.now()
    published(world.article("الأول", theme=world.health))
    follow(world.health)
    assert digest(reader, now=now)
    choices.set_way(user=reader, kind="following", way="daily")
    page = world.article("الثاني", theme=world.health)
    published(page, ago=-timedelta(days=1))
    assert digest(reader, "daily", now + timedelta(days=3))
    assert "الأول" not in mailoutbox[1].body
    assert mailoutbox[1].body.count("الثاني") == 1


def test_what_was_before_the_follow_is_old(world, reader, follow):
    published(world.article(theme=world.health), ago=timedelta(days=30))
    follow(world.health)
    assert not digest(reader)


def test_restricted_and_taken_down_do_not_go(world, reader, follow, mailoutbox):
    closed = published(world.article("سر مغلق", theme=world.health))
    gone = published(world.article("خبر مسحوب", theme=world.health))
    follow(world.health)
    PageViewRestriction.objects.create(page=closed, restriction_type="groups")
    letter = letters.gather(user=reader, rhythm="weekly")
    gone.unpublish()
    assert not posting.post(letter.pk)
    assert mailoutbox == []


def test_one_language_of_each(world, reader, follow, mailoutbox):
    page = published(world.article("خبر بلغتين", theme=world.health))
    published(world.translate(page, "News in two languages"))
    follow(world.health)
    assert digest(reader)
    assert "خبر بلغتين" in mailoutbox[0].body
    assert "two languages" not in mailoutbox[0].body


def test_the_digest_is_in_the_readers_language(world, reader, follow, mailoutbox):
    published(world.article("خبر واحد", theme=world.health))
    follow(world.health)
    reader.language = "en"
    reader.save()
    assert digest(reader)
    assert "خبر واحد\u2069 (News item)" in mailoutbox[0].body


def test_the_form_and_the_list(world, reader, client):
    address = f"/notices/follow/theme/{world.health.pk}/"
    assert client.get(address).status_code == 302
    client.force_login(reader)
    assert client.get(address).status_code == 200
    assert client.post(address, {"level": "9"}).status_code == 422
    assert client.post(address, {"level": "3"}).status_code == 422
    assert client.post(address, {"level": "2"}).status_code == 302
    page = published(world.article("خبر جديد", theme=world.health))
    html = client.get("/notices/following/").content.decode()
    assert page.title in html
    assert world.health.name_ar in html
    client.post(address, {"level": "1"})
    assert not Watch.objects.exists()


@pytest.mark.parametrize("tail", ["theme/999999999/", "nothing/1/", f"theme/{10**30}/"])
def test_there_is_no_such_thing(world, reader, client, tail):
    client.force_login(reader)
    assert client.get(f"/notices/follow/{tail}").status_code == 404


def test_an_organisation_without_a_page_cannot_be_followed(world, reader, client):
    world.section.unpublish()
    client.force_login(reader)
    assert client.get(f"/notices/follow/organization/{world.organization.pk}/").status_code == 404


def test_public_pages_only_link(world, client):
    world.article(theme=world.health)
    html = client.get("/news/?theme=health").content.decode()
    assert f"/notices/follow/theme/{world.health.pk}/" in html
    assert "csrf" not in html
