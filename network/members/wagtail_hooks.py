from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from commons.identity.panels import NAMES

from .models import Person


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    menu_label = _("People in texts")
    menu_order = 210
    add_to_admin_menu = True
    list_display = ["name"]
    panels = [
        NAMES,
        FieldPanel("portrait"),
        InlinePanel(
            "profiles",
            heading=_("Who they are"),
            label=_("text"),
            panels=[FieldPanel("locale"), FieldPanel("role_line"), FieldPanel("biography")],
        ),
        FieldPanel("user"),
    ]


register_snippet(PersonViewSet)
