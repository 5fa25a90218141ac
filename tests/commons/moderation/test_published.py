"""Services, organisations and articles are reported, hidden and shown again like what people say."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from commons.accounts.models import Trust
from commons.moderation import desk, kinds, published, standing
from commons.moderation.actions import cases, decisions, reports
from commons.moderation.models import Case
from commons.notices.models import Notice
from commons.pages.actions import hiding, takedown
from commons.pages.models import HiddenPage
from tests.commons.accounts.people import person

pytestmark = pytest.mark.usefixtures("revised")

KINDS = ["guide", "news", "opinion", "organization", "service"]


def every(world) -> dict:
    return {
        "guide": world.guide(),
        "news": world.article(),
        "opinion": world.opinion_piece(),
        "organization": world.section,
        "service": world.service(),
    }


def report_of(key, page) -> str:
    return reverse("moderation_report", args=[key, page.pk])


def fresh(page):
    return type(page).objects.get(pk=page.pk)


@pytest.fixture
def service(world):
    return world.service("عيادة للجميع", standfirst="علاج مجاني")


@pytest.fixture
def judges(cast):
    return cast


@pytest.mark.parametrize("key", KINDS)
def test_every_kind_of_page_leads_to_its_report(client, world, key):
    page = every(world)[key]
    shown = client.get(page.url)
    assert report_of(key, page) in shown.content.decode()
    assert not shown.cookies
    with CaptureQueriesContext(connection) as context:
        client.get(page.url)
    assert len(context) == 0, "the page is kept for guests"
    form = client.get(report_of(key, page)).content.decode()
    assert page.title in form
    assert client.post(report_of(key, page), {"reason": "private"}).status_code == 302
    assert Case.objects.get().page_id == page.pk


def test_a_listing_has_reasons_of_its_own(client, service, world):
    form = client.get(report_of("service", service)).content.decode()
    assert 'value="wrong"' in form
    assert 'value="closed"' in form
    assert 'value="insult"' not in form
    assert client.post(report_of("service", service), {"reason": "wrong"}).status_code == 302
    assert client.post(report_of("service", service), {"reason": "topic"}).status_code == 422
    article = world.article()
    assert client.post(report_of("news", article), {"reason": "wrong"}).status_code == 422
    with pytest.raises(ValueError, match="no reason"):
        reports.make(about=article, reason="closed")


def test_what_cannot_be_read_cannot_be_reported(client, world, service):
    draft = world.service("مسودة سرية", live=False)
    world.expire(service)
    for page in (draft, service):
        response = client.get(report_of("service", page))
        assert response.status_code == 404
        assert page.title not in response.content.decode()


def test_a_sensitive_service_tells_no_more_in_its_report_than_on_its_page(client, world):
    from network.organizations.models import Location
    from network.services.models import ServicePlace

    page = world.service("ملجأ", theme=world.protection)
    place = Location.objects.create(
        organization=world.organization,
        name_ar="البيت الآمن",
        area=world.azaz,
        address="شارع سري",
        precision="full",
    )
    ServicePlace.objects.create(service=page.service, location=place)
    words = kinds.get("service").text(kinds.get("service").thing(page.pk))
    for text in (words, client.get(report_of("service", page)).content.decode()):
        assert "شارع سري" not in text
        assert "البيت الآمن" not in text


def test_reports_alone_hide_no_page(service, monkeypatch):
    monkeypatch.setattr(standing, "of", lambda user: Trust.TRUSTED)
    for number in range(4):
        reports.make(about=service, by=person(f"reader-{number}"), reason="closed")
    assert Case.objects.get().weight == 12
    assert fresh(service).live


def test_hiding_takes_every_language_and_undoing_brings_back_what_was_read(
    client, world, service, judges
):
    english = world.translate(service, "Clinic")
    unpublished = world.service("لم تُنشر", live=False)
    draft = fresh(service)
    draft.title = "مسودة لم يوافق عليها أحد"
    draft.save_revision()
    made = decisions.decide(
        case=cases.opened(service), verdict="hide", rule="closed", by=judges["coordinator"]
    )
    assert [fresh(page).live for page in (service, english)] == [False, False]
    assert client.get(service.url).status_code == 404
    decisions.undo(decision=made, by=judges["coordinator"])
    assert fresh(service).live
    assert fresh(service).title == "عيادة للجميع"
    assert fresh(english).live
    assert not fresh(unpublished).live
    assert fresh(service).has_unpublished_changes, "the draft waits as it did"
    assert fresh(service).get_latest_revision_as_object().title == draft.title
    assert not HiddenPage.objects.exists()
    assert client.get(service.url).status_code == 200


def test_moderators_read_no_drafts(desk, world, service, judges):
    draft = world.service("مسودة سرية", live=False)
    assert desk.get(reverse("moderation_about", args=["service", draft.pk])).status_code == 404
    case = cases.opened(service)
    hiding.hide(page=service)
    edited = fresh(service)
    edited.title = "مسودة سرية"
    edited.save()
    edited.save_revision()
    text = desk.get(reverse("moderation_case", args=[case.pk])).content.decode()
    assert "عيادة للجميع" in text
    assert "مسودة سرية" not in text


def test_what_is_open_about_a_page_ends_when_it_is_taken_back(service, judges):
    case = cases.opened(service)
    fresh(service).unpublish()
    assert Case.objects.get().outcome == "unpublished"
    fresh(service).get_latest_revision().publish()
    other = cases.opened(fresh(service))
    assert other != case
    decisions.decide(case=other, verdict="hide", rule="danger", by=judges["moderator"])
    assert Case.objects.get(pk=other.pk).outcome == "hide"


def test_a_page_without_a_revision_comes_back_too(service, judges):
    Page.objects.filter(pk=service.pk).update(live_revision=None)
    draft = fresh(service)
    draft.title = "مسودة"
    draft.save_revision()
    hiding.hide(page=fresh(service))
    hiding.show(page=fresh(service))
    assert (fresh(service).live, fresh(service).title) == (True, "عيادة للجميع")


def test_a_page_published_again_or_taken_down_is_not_shown_by_an_undo(service, judges):
    hiding.hide(page=service)
    corrected = fresh(service)
    corrected.title = "الرقم مصحّح"
    corrected.save_revision().publish()
    hiding.show(page=service)
    assert fresh(service).title == "الرقم مصحّح"
    hiding.hide(page=fresh(service))
    takedown.everywhere(page=fresh(service), by=judges["administrator"], reason="خطر")
    hiding.show(page=service)
    assert not fresh(service).live


def test_whoever_may_publish_hides_it_and_every_moderator_when_somebody_is_in_danger(
    service, judges
):
    case, moderator = cases.opened(service), judges["moderator"]
    for rule in ("closed", "wrong", "spam"):
        with pytest.raises(PermissionDenied):
            decisions.decide(case=case, verdict="hide", rule=rule, by=moderator)
    assert fresh(service).live
    made = decisions.decide(case=case, verdict="hide", rule="private", by=moderator)
    assert not fresh(service).live
    decisions.undo(decision=made, by=moderator)
    made = decisions.decide(
        case=Case.objects.get(), verdict="hide", rule="closed", by=judges["coordinator"]
    )
    with pytest.raises(PermissionDenied):
        decisions.undo(decision=made, by=moderator)
    assert not fresh(service).live


@pytest.mark.parametrize("verdict", ["warn", "silence", "suspend"])
def test_a_page_has_no_author_to_punish(service, judges, verdict, client, settings, world):
    settings.STAFF_SECOND_FACTOR = False
    case = cases.opened(service)
    client.force_login(judges["coordinator"])
    data = {"verdict": verdict, "rule": "danger", "days": "7"}
    response = client.post(reverse("moderation_decide", args=[case.pk]), data)
    assert response.status_code == 422
    assert fresh(service).live


def test_whoever_made_the_page_is_told_and_may_appeal(service, judges):
    maker = person("maker", "editor")
    Page.objects.filter(pk=service.pk).update(owner=maker)
    case = cases.opened(fresh(service))
    assert case.author == maker
    decisions.decide(case=case, verdict="hide", rule="danger", by=judges["moderator"])
    assert Notice.objects.filter(recipient=maker).count() == 1


def test_the_desk_shows_words_place_and_where_to_correct(desk, service, judges, world):
    reports.make(about=service, reason="wrong", words="الرقم لا يعمل")
    queue = desk.get(reverse("moderation_queue")).content.decode()
    assert "عيادة للجميع" in queue
    assert world.organization.name in queue
    assert "الرقم لا يعمل" in queue
    assert 'value="wrong" selected' in queue
    case = reverse("moderation_case", args=[Case.objects.get().pk])
    edit = reverse("wagtailadmin_pages:edit", args=[service.pk])
    assert edit not in desk.get(case).content.decode(), "a moderator edits no page"
    desk.force_login(judges["coordinator"])
    assert edit in desk.get(case).content.decode()


def test_a_queue_of_pages_costs_the_same_however_many(world, judges):
    def cost() -> int:
        with CaptureQueriesContext(connection) as context:
            desk.cards(Case.objects.still_open().select_related("author", "claimed_by"))
        return len(context)

    pages = every(world).values()
    for page in pages:
        cases.opened(page)
    few = cost()
    for page in every(world).values():
        cases.opened(page)
    for number in range(6):
        cases.opened(world.service(f"خدمة {number}"))
    assert cost() <= few


def test_two_kinds_cannot_share_a_model(world):
    from network.services.models import ServicePage

    with pytest.raises(ValueError, match="twice"):
        published.register(ServicePage, key="again", label="x")


def test_danger_stands_before_what_is_older_and_as_heavy(world, service, client):
    older = world.service("أقدم")
    reports.make(about=older, reason="closed")
    reports.make(about=service, reason="danger")
    order = list(Case.objects.still_open().in_order().values_list("object_id", flat=True))
    assert order == [str(service.pk), str(older.pk)]
