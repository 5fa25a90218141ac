"""Titles nobody may read are planted; a crawl of everything public finds none of them."""

import re
from html import unescape

import pytest
from django.contrib.auth.models import Group
from wagtail.models import PageViewRestriction

from commons.pages.models import ReadAlso, SiteModules

PLANTED = "زنبقةسرية"
STARTS = ["/", "/en/", "/search/?q=" + PLANTED, "/search/?q=خبر", "/news/feed/", "/services/feed/"]


@pytest.fixture
def planted(world):
    """A page of every unreadable kind, each linked from a readable page as an editor would."""
    group = Group.objects.create(name="inner circle")
    hidden = [
        world.article(f"{PLANTED} مسودة خبر", live=False, area=world.azaz),
        world.article(f"{PLANTED} منتهية خبر", area=world.azaz, theme=world.health),
        world.article(f"{PLANTED} للمجموعة خبر", area=world.azaz, theme=world.health),
        world.article(f"{PLANTED} بكلمة سر خبر", theme=world.health),
        world.service(f"{PLANTED} خدمة", live=False, area=world.azaz),
        world.guide(f"{PLANTED} دليل للأعضاء", theme=world.health),
        world.opinion_piece(f"{PLANTED} رأي منتهٍ", theme=world.health),
    ]
    world.expire(hidden[1])
    restriction = PageViewRestriction.objects.create(page=hidden[2], restriction_type="groups")
    restriction.groups.add(group)
    PageViewRestriction.objects.create(page=hidden[3], restriction_type="password", password="x")
    PageViewRestriction.objects.create(page=hidden[5], restriction_type="login")
    world.expire(hidden[6])
    shown = world.article("خبر للجميع", area=world.azaz, theme=world.health)
    for page in hidden:
        ReadAlso.objects.create(page=shown, target=page)
    world.translate(shown, "News for everybody")
    return hidden


def crawl(client, starts):
    """Yield (address, answer) for every address of this site that leads from `starts`: each filter
    of a list, and each with one other. Three at once are the same conditions, joined once more.
    """
    waiting, seen = list(starts), set()
    while waiting:
        address = waiting.pop()
        if address in seen or address.count("&") > 1:
            continue
        seen.add(address)
        response = client.get(address, follow=True)
        yield address, response
        text = unescape(response.content.decode())
        for link in re.findall(r'(?:href|action)="([^"]+)"', text):
            link = link.removeprefix("http://testserver").split("#")[0]
            if link.startswith("/") and not link.startswith(("/static/", "/media/", "/admin/")):
                waiting.append(link)
    assert len(seen) > 15, f"The crawl came no further than {sorted(seen)}"


def test_no_planted_title_is_found_anywhere(client, planted):
    for address, response in crawl(client, STARTS):
        text = unescape(response.content.decode())
        # The search page repeats what was asked, and nothing else may hold the word.
        text = re.sub(r'value="[^"]*"', "", text) if "/search/" in address else text
        words = [line for line in text.splitlines() if PLANTED in line]
        allowed = "/search/" in address
        assert not [line for line in words if not allowed or "مسودة" in line or "خبر" in line], (
            address,
            words[:3],
        )
        assert response.status_code in {200, 404}, address


def test_planted_pages_do_not_answer(client, planted):
    for page in planted:
        for address in [page.get_url(), page.short_link.path if page.short_link else "/s/zz/"]:
            response = client.get(address, follow=True)
            assert PLANTED not in unescape(response.content.decode()), address


def test_a_module_that_is_off_leaves_nothing(client, world):
    article = world.article(f"{PLANTED} خبر", area=world.azaz, theme=world.health)
    shown = world.guide("دليل للجميع", theme=world.health)
    ReadAlso.objects.create(page=shown, target=article)
    SiteModules.objects.create(site=world.site, switched_off=["news"])
    for address, response in crawl(client, [*STARTS, shown.get_url(), world.section.get_url()]):
        text = re.sub(r'value="[^"]*"', "", unescape(response.content.decode()))
        assert f"{PLANTED} خبر" not in text, address
        assert 'href="/news/' not in text, address
    assert client.get(article.get_url()).status_code == 404
    assert client.get("/news/").status_code == 404
    assert client.get("/news/feed/").status_code == 404
    assert client.get(article.short_link.path).status_code == 404
