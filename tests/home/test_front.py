"""The front page: what stands in each of its sections, in which order, and what that costs."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from commons.comments import openness
from commons.media.models import Image
from home.front import Front
from network.members.models import Byline, Person
from network.organizations.models import Organization, OrganizationPage
from network.services.models import Verification
from tests.commons.safety.uploads.samples import pictures

pytestmark = pytest.mark.django_db
BUDGET = 12


@pytest.fixture
def png(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path

    def make() -> Image:
        return Image.objects.create(title="x", file=ContentFile(pictures.png(), "x.png"))

    return make


def sections(world, user):
    request = RequestFactory().get("/")
    request.user = user
    caches["pages"].clear()
    return Front(request, world.home).sections()


@pytest.fixture
def shown(world):
    return lambda name: [page.pk for page in sections(world, AnonymousUser())[name]]


def test_services_verified_last_come_first(world, shown):
    never, long_ago, lately, yesterday = (world.service() for _number in range(4))
    today = timezone.localdate()
    for page, days in [(long_ago, 90), (lately, 9), (yesterday, 1), (long_ago, 40)]:
        Verification.objects.create(service=page.service, verified_on=today - timedelta(days))
    assert shown("services") == [yesterday.pk, lately.pk, long_ago.pk]
    assert never.pk not in shown("services")


def test_news_and_guides_newest_first(world, shown):
    old, new = timezone.now() - timedelta(9), timezone.now() - timedelta(1)
    news = [world.article(first_published_at=at).pk for at in (old, new)]
    guides = [world.guide(first_published_at=at).pk for at in (old, new)]
    assert (shown("news"), shown("guides")) == (news[::-1], guides[::-1])


def test_organizations_by_name(world, shown):
    for name in ("أ", "ي"):
        organization = Organization.objects.create(name_ar=name)
        page = OrganizationPage(title=name, organization=organization, standfirst="س")
        world.publish(page, world.organizations)
    names = list(OrganizationPage.objects.filter(pk__in=shown("organizations")))
    assert len(names) == 3
    order = {page.pk: page.organization.sort_name for page in names}
    assert [order[pk] for pk in shown("organizations")] == sorted(order.values())


def test_what_a_reader_may_not_see_stands_in_no_section(world, shown):
    draft = world.article(live=False)
    world.expire(expired := world.guide())
    english = world.translate(world.service(), "Clinic")
    everything = {pk for name in ("news", "guides", "services") for pk in shown(name)}
    assert everything and not {draft.pk, expired.pk, english.pk} & everything


def with_everything(world, png):
    options = {"area": world.azaz, "theme": world.health, "by": world.organization}
    cover = {"cover": png(), "cover_alt": "صورة"}
    news = world.article(**options)
    type(news).objects.filter(pk=news.pk).update(**cover)
    world.guide(**options)
    world.service(**options)
    opinion = world.opinion_piece(**options)
    Byline.objects.filter(page=opinion).delete()
    author = Person.objects.create(name_ar="كاتب (مثال)", portrait=png())
    Byline.objects.create(page=opinion, person=author)
    organization = Organization.objects.create(name_ar="جمعية (مثال)", logo=png())
    page = OrganizationPage(title="جمعية", organization=organization, standfirst="س")
    world.publish(page, world.organizations)


def cost(client) -> int:
    """Queries of a front page nobody asked for yet, its frame kept from another page."""
    caches["pages"].clear()
    client.get("/")  # pictures are made the first time they are shown
    caches["pages"].clear()
    client.get("/organizations/?page=1")
    openness.settings()
    with CaptureQueriesContext(connection) as context:
        assert client.get("/").status_code == 200
    return len(context)


def test_costs_the_same_however_much_stands_on_it(client, world, png):
    with_everything(world, png)
    few = cost(client)
    assert few <= BUDGET
    with_everything(world, png)
    with_everything(world, png)
    assert cost(client) == few
