"""A small site with a page of each kind, for the tests of this folder."""

import json
from datetime import UTC, datetime

from django.test import Client
from wagtail.models import Page

from commons.places.models import Area, PageArea
from commons.themes.models import PageTheme, Theme
from network.members.models import Byline, Person, PersonProfile
from network.organizations.models import Organization, Participation
from network.publications.models import (
    GuideMaterial,
    GuidePage,
    NewsPage,
    OpinionPage,
)

WRITTEN = datetime(2022, 6, 28, 12, tzinfo=UTC)


def paragraph(text: str) -> str:
    return json.dumps([{"type": "paragraph", "value": f"<p>{text}</p>", "id": "1"}])


class Library:
    """The small site of all tests with an author, a place and a theme of its own."""

    def __init__(self, world):
        self.ar = world.arabic
        self.news, self.opinion, self.guides = world.news, world.opinion, world.guides
        self.organization = Organization.objects.create(name_ar="فريق نوافذ", kind="initiative")
        self.person = Person.objects.create(name_ar="نور العلي")
        PersonProfile.objects.create(
            person=self.person, locale=self.ar, role_line="معلّمة", biography="تكتب عن المدارس."
        )
        self.area = Area.add_root(name_ar="تركمان بارح", slug="turkman-barih", kind="community")
        self.theme = Theme.add_root(
            name_ar="انتخابات", slug="elections", colour="sky", icon="elections"
        )

    def write(self, model, title, *, live=True, **fields):
        """A page of `model` in its list, with everything attached; published unless told not."""
        lists = {NewsPage: self.news, OpinionPage: self.opinion, GuidePage: self.guides}
        parent = type(lists[model]).objects.get(pk=lists[model].pk)
        page = model(
            title=title,
            slug=f"p{Page.objects.count()}",
            locale=self.ar,
            live=live,
            first_published_at=WRITTEN,
            **{"standfirst": "سطر أول", "body": paragraph("نص")} | fields,
        )
        page.page_areas = [PageArea(area=self.area)]
        page.page_themes = [PageTheme(theme=self.theme)]
        page.participations = [Participation(organization=self.organization, role="by")]
        page.bylines = [Byline(person=self.person, organization=self.organization)]
        parent.add_child(instance=page)
        return page

    def material(self, title, **fields):
        return GuideMaterial(title=title, locale=self.ar, **fields)


def read(page) -> str:
    """What an anonymous reader gets. Fails unless the page answers with 200."""
    response = Client().get(page.url)
    assert response.status_code == 200, response.status_code
    return response.content.decode()
