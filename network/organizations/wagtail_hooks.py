from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from commons.identity.panels import NAMES

from .models import Contact, Location, Network, Organization
from .views import KeepersChooserViewSet


class OrganizationViewSet(SnippetViewSet):
    model = Organization
    icon = "group"
    list_display = ["name", "kind", "verified_on"]
    list_filter = ["kind", "women_led", "youth_led"]
    ordering = ["sort_name"]
    panels = [
        NAMES,
        FieldPanel("kind"),
        FieldPanel("logo"),
        FieldPanel("coverage_areas"),
        FieldPanel("themes"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("women_led"), FieldPanel("youth_led")]),
                FieldPanel("website"),
                FieldPanel("verified_on"),
            ],
            heading=_("More"),
        ),
    ]


class LocationViewSet(SnippetViewSet):
    model = Location
    chooser_viewset_class = KeepersChooserViewSet
    icon = "home"
    list_display = ["name", "organization", "area", "precision"]
    list_filter = ["organization", "precision"]
    ordering = ["sort_name"]
    panels = [
        FieldPanel("organization"),
        NAMES,
        FieldPanel("area"),
        FieldPanel("kind"),
        FieldPanel("precision"),
        MultiFieldPanel(
            [
                FieldPanel("address"),
                FieldPanel("directions"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            heading=_("Street and coordinates"),
        ),
    ]


class ContactViewSet(SnippetViewSet):
    model = Contact
    chooser_viewset_class = KeepersChooserViewSet
    icon = "mail"
    list_display = ["organization", "kind", "value", "audience"]
    list_filter = ["organization", "kind", "audience"]
    panels = [
        FieldPanel("organization"),
        FieldPanel("kind"),
        FieldPanel("value"),
        FieldPanel("audience"),
        MultiFieldPanel(
            [
                FieldPanel("label_ar"),
                FieldPanel("label_en"),
                FieldPanel("label_tr"),
                FieldPanel("label_ku"),
                FieldPanel("label_ckb"),
            ],
            heading=_("Label, for example: reception"),
        ),
    ]


class NetworkViewSet(SnippetViewSet):
    model = Network
    icon = "link"
    list_display = ["name"]
    panels = [
        NAMES,
        FieldPanel("areas"),
        FieldPanel("site"),
        InlinePanel(
            "memberships",
            heading=_("Members"),
            label=_("membership"),
            panels=[
                FieldPanel("organization"),
                FieldPanel("role"),
                FieldRowPanel([FieldPanel("joined_on"), FieldPanel("left_on")]),
            ],
        ),
        InlinePanel(
            "profiles",
            heading=_("Texts about the network"),
            label=_("text"),
            panels=[FieldPanel("locale"), FieldPanel("about")],
        ),
    ]


class DirectoryGroup(SnippetViewSetGroup):
    items = (OrganizationViewSet, LocationViewSet, ContactViewSet, NetworkViewSet)
    menu_icon = "group"
    menu_label = _("Organisations")
    menu_order = 200


register_snippet(DirectoryGroup)
