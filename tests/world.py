"""A small site for tests: one front page, its lists, a place, two themes and an organisation."""

from functools import cached_property
from itertools import count
from unittest import mock

from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Locale, Page, Site
from wagtail.signals import page_published

from commons.places.models import Area, PageArea
from commons.themes.models import PageTheme, Theme
from home.models import HomePage
from network.members.models import Byline, Person
from network.organizations.models import (
    Organization,
    OrganizationIndexPage,
    OrganizationPage,
    Participation,
)
from network.publications.models import (
    GuideIndexPage,
    GuidePage,
    NewsIndexPage,
    NewsPage,
    OpinionIndexPage,
    OpinionPage,
)
from network.services.models import ServiceIndexPage, ServicePage

from . import indexing

TICKED = dict.fromkeys(
    ["faces_checked", "places_checked", "consent_checked", "sources_checked"], True
)
LISTS = {
    NewsIndexPage: "news",
    OpinionIndexPage: "opinion",
    GuideIndexPage: "guides",
    ServiceIndexPage: "services",
    OrganizationIndexPage: "organizations",
}
_numbers = count(1)


def _row(model, **which) -> cached_property:
    """What `build` made, before any other row like it, read when a test wants it."""
    return cached_property(lambda world: model.objects.filter(**which).order_by("pk").first())


def _unindexed():
    """Each save of a page would write it to the index of the search anew."""
    return mock.patch("modelsearch.signal_handlers.insert_or_update_object_task")


class World:
    """Everything is made through the same models as on the site, and left as the site leaves it."""

    revised = False  # see the fixture
    arabic = _row(Locale, language_code="ar")
    english = _row(Locale, language_code="en")
    home = _row(HomePage, slug="home")
    site = _row(Site, is_default_site=True)
    news = _row(NewsIndexPage, slug="news")
    opinion = _row(OpinionIndexPage, slug="opinion")
    guides = _row(GuideIndexPage, slug="guides")
    services = _row(ServiceIndexPage, slug="services")
    organizations = _row(OrganizationIndexPage, slug="organizations")
    aleppo = _row(Area, slug="aleppo")
    azaz = _row(Area, slug="azaz")
    bab = _row(Area, slug="al-bab")
    health = _row(Theme, slug="health")
    protection = _row(Theme, slug="protection")
    organization = _row(Organization)
    section = _row(OrganizationPage)

    @classmethod
    def build(cls) -> None:
        """Make it once in the kept test database; every test then starts from it."""
        Page.objects.filter(depth=2).delete()
        root = Page.objects.get(depth=1)
        arabic = Locale.objects.get(language_code="ar")
        Locale.objects.get_or_create(language_code="en")
        home = root.add_child(
            instance=HomePage(
                title="وصل", slug="home", headline="خدمات قريبة", standfirst="ابحثوا", locale=arabic
            )
        )
        Site.objects.update_or_create(
            is_default_site=True,
            defaults={"hostname": "testserver", "port": 80, "root_page": home},
        )
        for model, slug in LISTS.items():
            home.add_child(instance=model(title=slug, slug=slug))
        aleppo = Area.add_root(name_ar="حلب", slug="aleppo", kind="governorate")
        aleppo.add_child(instance=Area(name_ar="اعزاز", slug="azaz", kind="district"))
        aleppo.refresh_from_db()
        aleppo.add_child(instance=Area(name_ar="الباب", slug="al-bab", kind="district"))
        Theme.add_root(name_ar="صحة", name_en="Health", slug="health")
        Theme.add_root(name_ar="حماية", slug="protection", sensitive=True)
        name = "مركز ياسمين (مثال)"
        organization = Organization.objects.create(name_ar=name)
        OrganizationIndexPage.objects.get().add_child(
            instance=OrganizationPage(
                title=name, slug="yasmin", organization=organization, standfirst="مركز"
            )
        )

    @staticmethod
    def clear() -> None:
        """Back to what migrations leave, for tests of the commands that fill a site."""
        root = Page.objects.get(depth=1)
        Page.objects.filter(depth__gt=1).delete()
        for model in (Organization, Area, Theme):
            model.objects.get_queryset().delete()
        Page.objects.filter(pk=root.pk).update(numchild=0)
        Group.objects.get_queryset().delete()
        Group.objects.bulk_create(Group(name=name) for name in ("Editors", "Moderators"))

    def publish(self, page, parent, *, area=None, theme=None, by=None, **rows):
        """Add `page` below `parent`, dressed, published unless `live` is False.

        It is left as Wagtail's own publishing leaves it, in a quarter of the time; with a revision
        and in the index of the search only in files that ask for them (`revised`, `indexed`).
        """
        live, now = rows.pop("live", True), timezone.now()
        page.slug = page.slug or f"page-{next(_numbers)}"
        for name, value in TICKED.items():
            setattr(page, name, value)
        page.live = live
        published = rows.pop("first_published_at", None) or (now if live else None)
        page.first_published_at = page.last_published_at = published
        if area:
            page.page_areas = [PageArea(area=area)]
        if theme:
            page.page_themes = [PageTheme(theme=theme)]
        if by:
            page.participations = [Participation(organization=by, role="by")]
        parent = type(parent).objects.get(pk=parent.pk)
        with _unindexed():
            page = parent.add_child(instance=page)
            revision = page.save_revision(clean=False) if self.revised else None
        if live:
            if revision:
                page.live_revision, page.has_unpublished_changes = revision, False
                Page.objects.filter(pk=page.pk).update(
                    live_revision=revision, has_unpublished_changes=False
                )
            page_published.send(sender=type(page), instance=page, revision=revision)
        else:
            indexing.write(page)
        return type(page).objects.get(pk=page.pk)

    def article(self, title="خبر", parent=None, **options):
        standfirst = options.pop("standfirst", "سطر")
        page = NewsPage(title=title, standfirst=standfirst, slug=options.pop("slug", ""))
        return self.publish(page, parent or self.news, **options)

    def opinion_piece(self, title="رأي", **options):
        page = self.publish(OpinionPage(title=title, standfirst="رأي"), self.opinion, **options)
        person = Person.objects.create(name_ar="كاتبة (مثال)")
        Byline.objects.create(page=page, person=person)
        return page

    def guide(self, title="دليل", **options):
        return self.publish(GuidePage(title=title, standfirst="دليل"), self.guides, **options)

    def service(self, title="عيادة", parent=None, **options):
        page = ServicePage(
            title=title,
            standfirst=options.pop("standfirst", "علاج"),
            slug=options.pop("slug", ""),
        )
        options.setdefault("by", self.organization)
        return self.publish(page, parent or self.services, **options)

    def translate(self, page, title, live=True):
        copy = page.copy_for_translation(self.english, copy_parents=True, alias=False)
        copy.title = title
        revision = copy.save_revision()
        if live:
            revision.publish()
        return type(page).objects.get(pk=copy.pk)

    @staticmethod
    def expire(page):
        """What happens when the hour has come and no scheduler has run yet."""
        past = timezone.now() - timezone.timedelta(minutes=1)
        type(page).objects.filter(pk=page.pk).update(expire_at=past)
