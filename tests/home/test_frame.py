"""Menu, footer and banners around every page."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from commons.accounts.models import User
from commons.pages import caching
from commons.pages.models import SiteModules
from home.models import EmergencyBanner, Footer, FooterLink, Navigation, NavigationItem
from tests.commons.accounts.people import person
from tests.templates.reading import Reading


@pytest.fixture
def menu(world):
    menu = Navigation.objects.create(site=world.site, locale=world.arabic)
    for order, page in enumerate([world.news, world.services]):
        NavigationItem.objects.create(
            navigation=menu, page=page, locale=world.arabic, sort_order=order
        )
    return menu


def bar(response, name: str) -> list[dict]:
    _, _, rest = response.content.decode().partition(f'<nav class="{name}"')
    return Reading(rest.partition("</nav>")[0]).all("a")


def test_menu_marks_where_the_reader_is(client, world, menu):
    links = bar(client.get("/news/"), "site-nav")
    marked = [(link["href"], link.get("aria-current")) for link in links]
    assert marked == [("/news/", "true"), ("/services/", None), ("/forum/", None)]


def test_a_label_is_shown_as_it_is_written(client, world, menu):
    """Also when it looks like one of the signs by which what is drawn once is filled in."""
    words = "~mark~ ~name~ ~token~ <b> aria-current"
    NavigationItem.objects.create(
        navigation=menu, page=world.guides, locale=world.arabic, label=words, sort_order=3
    )
    client.force_login(person("reader"))
    page = client.get("/news/").content.decode()
    assert page.count(escape(words)) >= 2  # the menu and the foot


def test_an_article_in_a_section_belongs_to_the_news(client, world, menu):
    """Its address lies below the organisations; the menu and the tabs follow what it is."""
    NavigationItem.objects.create(
        navigation=menu, page=world.organizations, locale=world.arabic, sort_order=2
    )
    article = world.article(parent=world.section)
    assert article.url.startswith("/organizations/")
    page = Reading(client.get(article.url))
    marked = [link["href"] for link in page.all("a", aria_current="true")]
    assert marked == ["/news/", "/news/"]
    page = Reading(client.get(world.section.url))
    assert [link["href"] for link in page.all("a", aria_current="true")] == ["/organizations/"]


def test_menu_and_footer_hold_no_page_that_is_gone(
    client, world, menu, django_capture_on_commit_callbacks
):
    footer = Footer.objects.create(site=world.site, locale=world.arabic, about="من نحن")
    FooterLink.objects.create(footer=footer, page=world.news, locale=world.arabic)
    assert 'href="/news/"' in client.get("/services/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        world.news.unpublish()
    assert 'href="/news/"' not in client.get("/services/").content.decode()


def test_a_part_outside_the_tree_stands_in_the_menu_while_it_is_on(client, world, menu):
    assert 'href="/forum/"' in client.get("/news/").content.decode()
    SiteModules.objects.update_or_create(site=world.site, defaults={"switched_off": ["forum"]})
    caching.purge()
    assert 'href="/forum/"' not in client.get("/news/").content.decode()


def test_tab_bar_holds_only_what_is_in_the_menu(client, world, menu):
    links = bar(client.get("/"), "tabs")
    assert [link["href"] for link in links] == ["/", "/news/", "/services/", "/forum/", "#menu"]
    assert [link.get("aria-current") for link in links] == ["true", None, None, None, None]


@pytest.mark.parametrize(
    ("place", "address", "shown"),
    [
        (None, "/services/", True),
        (None, "/services/?area=azaz", True),
        ("azaz", "/services/", False),
        ("azaz", "/services/?area=azaz", True),
        ("azaz", "/services/?area=aleppo", True),
        ("aleppo", "/services/?area=azaz", True),
        ("azaz", "/services/?area=al-bab", False),
    ],
)
def test_banner_reaches_readers_of_its_place(client, world, place, address, shown):
    area = {"azaz": world.azaz, "aleppo": world.aleppo}.get(place)
    EmergencyBanner.objects.create(text="تجنبوا الطريق", area=area, locale=world.arabic)
    assert ("تجنبوا الطريق" in client.get(address).content.decode()) is shown


@pytest.mark.parametrize(
    ("starts", "ends", "shown"),
    [(None, None, True), (-1, 1, True), (1, 2, False), (-2, -1, False)],
)
def test_banner_keeps_its_hours(client, world, starts, ends, shown):
    def moment(hours):
        return hours and timezone.now() + timedelta(hours=hours)

    EmergencyBanner.objects.create(
        text="انقطاع", starts_at=moment(starts), ends_at=moment(ends), locale=world.arabic
    )
    assert ("انقطاع" in client.get("/").content.decode()) is shown


def test_banner_speaks_one_language(client, world):
    world.translate(world.home, "Wasl")
    EmergencyBanner.objects.create(text="تنبيه عربي", locale=world.arabic)
    assert "تنبيه عربي" not in client.get("/en/").content.decode()


def test_a_members_corner_is_filled_in_for_each(client, world):
    """It is drawn once for all: nobody may get the name, the count or the token of another."""
    names = ["زيتونة", "<b>~token~ ~unread~</b>"]
    tokens = set()
    for number, name in enumerate(names):
        member = person(f"member-{number}")
        User.objects.filter(pk=member.pk).update(display_name=name)
        client.force_login(member)
        page = client.get("/news/").content.decode()
        corner = page.partition("account-menu")[2].partition("</details>")[0]
        assert f"<bdi>{escape(name)}</bdi>" in corner
        assert not [other for other in names if other != name and escape(other) in corner]
        assert reverse("wagtailadmin_home") not in corner
        tokens |= {field["value"] for field in Reading(corner).all("input")}
    assert len(tokens) == 2
    client.force_login(person("editing", "editor"))
    page = client.get("/news/").content.decode()
    assert reverse("wagtailadmin_home") in page.partition("account-menu")[2]
