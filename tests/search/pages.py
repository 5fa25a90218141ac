"""A small tree to search in."""

import uuid

from wagtail.models import Locale, Page, Site

from home.models import HomePage, StandardPage
from network.organizations.models import (
    Organization,
    OrganizationIndexPage,
    OrganizationPage,
    Participation,
)
from network.publications.models import NewsIndexPage, NewsPage
from network.services.models import ServiceIndexPage, ServicePage


def under(parent: Page, model: type[Page], title: str, **fields) -> Page:
    page = model(title=title, slug=fields.pop("slug", uuid.uuid4().hex), **fields)
    return parent.add_child(instance=page)


def home(language: str = "ar") -> HomePage:
    locale, _made = Locale.objects.get_or_create(language_code=language)
    page = HomePage.objects.filter(locale=locale).first()
    if page is None:
        root = Page.objects.get(depth=1)
        page = under(root, HomePage, "وصل", headline="وصل", standfirst="وصل", locale=locale)
        if language == "ar":
            Site.objects.update_or_create(
                is_default_site=True, defaults={"hostname": "localhost", "root_page": page}
            )
    return page


def news(title: str, standfirst: str = "خبر", **fields) -> NewsPage:
    front = home(fields.pop("language", "ar"))
    index = NewsIndexPage.objects.child_of(front).first() or under(front, NewsIndexPage, "الأخبار")
    return under(index, NewsPage, title, standfirst=standfirst, **fields)


def service(title: str, **fields) -> ServicePage:
    front = home()
    index = ServiceIndexPage.objects.child_of(front).first() or under(
        front, ServiceIndexPage, "الخدمات"
    )
    return under(index, ServicePage, title, standfirst="خدمة", for_whom="الجميع", **fields)


def standard(title: str, **fields) -> StandardPage:
    return under(home(), StandardPage, title, **fields)


def organization(name: str) -> OrganizationPage:
    front = home()
    index = OrganizationIndexPage.objects.child_of(front).first() or under(
        front, OrganizationIndexPage, "المنظمات"
    )
    return under(
        index,
        OrganizationPage,
        name,
        organization=Organization.objects.create(name_ar=name),
        standfirst="من نحن",
    )


def took_part(page: Page, name: str) -> None:
    organization = Organization.objects.create(name_ar=name)
    Participation.objects.create(page=page, organization=organization, role="by")
