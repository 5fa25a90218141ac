"""Ways past `visible_to` that are nobody's first thought: redirects, banners, aliases, choosers."""

from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, PageViewRestriction

from commons.safety.compiling import grant_section
from home.models import EmergencyBanner
from network.organizations.models import Contact, Location, Organization, OrganizationPage
from tests.commons.accounts.people import person

PLANTED = "زنبقةسرية"


def close(page):
    return PageViewRestriction.objects.create(page=page, restriction_type="login")


@pytest.mark.parametrize(
    "hide",
    [
        lambda world, page: page.unpublish(),
        lambda world, page: close(page),
        lambda world, page: world.expire(page),
    ],
    ids=["draft", "for members", "expired"],
)
def test_redirect_does_not_tell_the_address_of_a_hidden_page(client, world, hide):
    page = world.article(PLANTED, slug=PLANTED)
    Redirect.add_redirect("/old/", redirect_to=page)
    assert PLANTED in unquote(client.get("/old/")["Location"])
    hide(world, page)
    response = client.get("/old/?x=1")
    assert response.status_code == 404
    assert "Location" not in response


def test_redirects_lead_on(client, world):
    Redirect.add_redirect("/gone/", redirect_to="https://example.org/", is_permanent=False)
    Redirect.add_redirect("/gone/?a=1", redirect_to=world.article("أ", slug="a"))
    response = client.get("/gone/")
    assert (response.status_code, response["Location"]) == (302, "https://example.org/")
    response = client.get("/gone/?a=1")
    assert (response.status_code, response["Location"]) == (301, "/news/a/")


def test_banner_does_not_name_a_hidden_page(client, world):
    page = world.article(PLANTED)
    EmergencyBanner.objects.create(
        text="تحذير",
        link_page=page,
        ends_at=timezone.now() + timedelta(days=1),
        locale=world.arabic,
    )
    assert PLANTED in client.get("/services/").content.decode()
    page.unpublish()
    client.cookies["session"] = "x"  # not from the store
    from commons.pages import caching

    caching.purge()
    text = client.get("/services/").content.decode()
    assert "تحذير" in text
    assert PLANTED not in text


def test_alias_of_a_page_in_a_closed_section_is_closed(client, world):
    close(world.section)
    page = world.article(PLANTED, parent=world.section)
    alias = CreatePageAliasAction(page, parent=world.news, update_slug="alias").execute(
        skip_permission_checks=True
    )
    response = client.get(alias.get_url())
    assert response.status_code == 302
    assert PLANTED not in response.content.decode()


@pytest.fixture
def foreign(world):
    """Another organisation with what is nobody's business: a draft, a number, a place."""
    other = Organization.objects.create(name_ar="جمعية غريبة")
    page = OrganizationPage(title="غريبة", slug="other", organization=other, standfirst="غريبة")
    page = world.publish(page, world.organizations)
    Contact.objects.create(organization=other, value="+963215559876", audience="private")
    Location.objects.create(
        organization=other, area=world.azaz, name_ar=PLANTED, precision="hidden"
    )
    world.article(PLANTED, parent=page, live=False)
    world.service(PLANTED, parent=page, live=False)
    return page


@pytest.fixture
def author(world):
    collection = Collection.get_first_root_node().add_child(name="قسم")
    author = person("writer")
    author.groups.add(grant_section(page=world.section, collection=collection, name="قسم"))
    return author


@pytest.mark.parametrize("role", ["author", "translator", "moderator"])
@pytest.mark.parametrize(
    "chooser", ["organizations_contact", "organizations_location", "services_service"]
)
def test_private_rows_are_not_in_the_choosers(client, foreign, author, role, chooser):
    client.force_login(author if role == "author" else person("other", role))
    for step in ("choose", "choose_results"):
        address = reverse(f"wagtailsnippetchoosers_{chooser}:{step}")
        response = client.get(address)
        assert PLANTED not in response.content.decode()
        assert "9876" not in response.content.decode()
        assert response.status_code in {302, 403}


def test_editors_choose_numbers(client, foreign):
    client.force_login(person("editing", "editor"))
    address = reverse("wagtailsnippetchoosers_organizations_contact:choose")
    assert "9876" in client.get(address).content.decode()


def test_page_chooser_offers_own_drafts_and_what_may_be_read(client, world, foreign, author):
    world.article("مسودتي أنا", parent=world.section, live=False)
    client.force_login(author)
    shown = client.get(reverse("wagtailadmin_choose_page_child", args=[foreign.pk]))
    assert PLANTED not in shown.content.decode()
    own = client.get(reverse("wagtailadmin_choose_page_child", args=[world.section.pk]))
    assert "مسودتي أنا" in own.json()["html"]
    found = client.get(reverse("wagtailadmin_choose_page_search"), {"q": "غريبة"})
    assert "غريبة" in found.content.decode()


@pytest.mark.parametrize(("role", "may"), [("editor", False), ("coordinator", True)])
def test_only_coordinators_hand_a_section_to_another_organisation(world, foreign, role, may):
    form_class = OrganizationPage.get_edit_handler().get_form_class()
    form = form_class(instance=world.section, for_user=person("who", role))
    assert form.fields["organization"].disabled is not may


def test_authors_do_not_take_over_another_organisation(world, foreign, author):
    form_class = OrganizationPage.get_edit_handler().get_form_class()
    form = form_class(
        {"organization": foreign.organization_id}, instance=world.section, for_user=author
    )
    assert form["organization"].field.disabled
