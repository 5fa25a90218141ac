from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import InlinePanel
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from network.organizations.views import KeepersChooserViewSet

from .freshness.panel import LOG
from .models import Service, ServicePage
from .panels import FACTS
from .views import verifying


class ServiceViewSet(SnippetViewSet):
    """Places, numbers and verification: what is here counts at once, without a workflow."""

    model = Service
    chooser_viewset_class = KeepersChooserViewSet
    icon = "clipboard-list"
    menu_label = _("Service facts")
    menu_order = 205
    add_to_admin_menu = True
    list_display = ["__str__"]
    panels = [
        *FACTS,
        InlinePanel("languages", heading=_("Languages"), label=_("language")),
        InlinePanel("alerts", heading=_("Alerts"), label=_("alert")),
        InlinePanel("places", heading=_("Places"), label=_("place")),
        InlinePanel("contacts", heading=_("Numbers and addresses"), label=_("contact")),
        LOG,
    ]


register_snippet(ServiceViewSet)


@hooks.register("register_admin_urls")
def addresses():
    return [path("services/<int:pk>/verify/", verifying.verify, name="services_verify")]


@hooks.register("register_page_header_buttons")
def facts_button(page, user, next_url=None, **kwargs):
    service = getattr(page, "service", None)
    if isinstance(page, ServicePage) and service and user.has_perm("services.change_service"):
        url = reverse(Service.snippet_viewset.get_url_name("edit"), args=[service.pk])
        yield Button(_("Places, numbers, verification"), url, icon_name="mail", priority=5)
