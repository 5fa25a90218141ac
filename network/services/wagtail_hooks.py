"""The desk: where the facts of services are kept, beside the words of their pages."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from network.organizations.views import KeepersChooserViewSet

from . import policy
from .answers_panel import ANSWERS
from .dashboard import ChangedFactsPanel
from .freshness.panel import LOG
from .models import Service, ServicePage
from .views import verifying
from .views.desk import contacts, facts, hours, links, lists, places, reported, stale
from .views.missed import MissedView

ONE = "services/<int:pk>/"
PLACE = ONE + "places/<int:row>/"
PERIOD = PLACE + "hours/<str:first>/<str:last>/"


class ServiceViewSet(SnippetViewSet):
    """The log of verifications, and answers to readers. All else of a service is kept at the desk."""

    model = Service
    chooser_viewset_class = KeepersChooserViewSet
    icon = "clipboard-list"
    list_display = ["__str__"]
    panels = [LOG, ANSWERS]


register_snippet(ServiceViewSet)


@hooks.register("register_admin_urls")
def addresses():
    return [path(f"{ONE}verify/", verifying.verify, name="services_verify")]


@hooks.register("register_admin_urls")
def desk_addresses():
    return [
        path("services/", lists.services, name="service_desk"),
        path("services/changes/", lists.changed, name="service_changes"),
        path("services/changes/<int:row>/seen/", lists.seen, name="service_changes_seen"),
        path("services/stale/", stale.listed, name="service_stale"),
        path("services/stale/verify/", stale.verify, name="service_stale_verify"),
        path("services/venues/", places.venues, name="service_venues"),
        path("services/venues/<int:row>/", places.answer, name="service_venue"),
        path(ONE, facts.overview, name="service_facts"),
        path(ONE + "state/", facts.state, name="service_state"),
        path(ONE + "about/", facts.about, name="service_about"),
        path(ONE + "back/", links.put_back, name="service_put_back"),
        path(ONE + "links/", links.listed, name="service_links"),
        path(ONE + "links/add/", links.add, name="service_link_add"),
        path(ONE + "links/<int:row>/off/", links.take_back, name="service_link_off"),
        path(ONE + "links/<int:row>/sent/", links.sent, name="service_link_sent"),
        path(ONE + "reported/", reported.reported, name="service_reported"),
        path(ONE + "alerts/add/", facts.alert, name="service_alert_add"),
        path(ONE + "alerts/<int:row>/", facts.alert, name="service_alert"),
        path(ONE + "alerts/<int:row>/off/", facts.take_off_alert, name="service_alert_off"),
        path(ONE + "contacts/", contacts.listed, name="service_contacts"),
        path(ONE + "contacts/add/", contacts.contact, name="service_contact_add"),
        path(ONE + "contacts/<int:row>/", contacts.contact, name="service_contact"),
        path(ONE + "contacts/<int:row>/out/", contacts.take_out, name="service_contact_out"),
        path(ONE + "places/", places.listed, name="service_places"),
        path(ONE + "places/add/", places.place, name="service_place_add"),
        path(ONE + "places/borrow/", places.borrow, name="service_place_borrow"),
        path(PLACE, places.place, name="service_place"),
        path(PLACE + "out/", places.take_out, name="service_place_out"),
        path(PLACE + "hours/", hours.week, name="service_hours"),
        path(PLACE + "hours/add/", hours.period, name="service_period_add"),
        path(PERIOD, hours.period, name="service_period"),
        path(PERIOD + "out/", hours.take_out, name="service_period_out"),
    ]


class KeepersEntry(MenuItem):
    """In the menu of whoever keeps the facts of some service."""

    def is_shown(self, request):
        return policy.keeps_some(request.user)


@hooks.register("register_admin_menu_item")
def desk_entry():
    return KeepersEntry(
        _("Service facts"), reverse("service_desk"), icon_name="clipboard-list", order=205
    )


@hooks.register("construct_homepage_panels")
def changed_facts_panel(request, panels):
    panels.append(ChangedFactsPanel(request.user))


@hooks.register("register_page_header_buttons")
def facts_button(page, user, next_url=None, **kwargs):
    if _keeps(page, user):
        address = reverse("service_facts", args=[page.service_id])
        yield Button(
            _("Facts: places, hours, numbers"), address, icon_name="clipboard-list", priority=5
        )


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def lead_to_the_facts(request, page):
    """A service without places and numbers helps nobody. Never while the admin saves by itself."""
    if not request.accepts("text/html") or not _keeps(page, request.user):
        return None
    service = page.service
    if service.places.exists() or service.contacts.exists():
        return None
    messages.info(
        request, gettext("The words are kept. Now the facts: where, when, and what number.")
    )
    return redirect("service_facts", pk=service.pk)


def _keeps(page, user) -> bool:
    if not isinstance(page, ServicePage) or page.service_id is None:
        return False
    return policy.kept_by(user).filter(pk=page.service_id).exists()


@hooks.register("register_admin_urls")
def missed_addresses():
    results = MissedView.as_view(results_only=True)
    return [
        path("services/missed/", MissedView.as_view(), name="services_missed"),
        path("services/missed/results/", results, name="services_missed_results"),
    ]


class MissedItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm(policy.CHANGE)


@hooks.register("register_reports_menu_item")
def missed_item():
    return MissedItem(
        _("Missing services"), reverse("services_missed"), icon_name="search", order=800
    )
