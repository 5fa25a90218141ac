from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from commons.identity.forms import NodeForm
from commons.identity.panels import NAMES

from .models import Area

Area.base_form_class = NodeForm


class AreaViewSet(SnippetViewSet):
    model = Area
    icon = "site"
    menu_label = _("Places")
    menu_order = 710
    add_to_admin_menu = True
    ordering = ["path"]
    list_display = ["qualified_name", "kind", "slug"]
    list_filter = ["kind"]
    panels = [
        NAMES,
        FieldPanel("parent"),
        FieldPanel("kind"),
        FieldPanel("slug"),
        InlinePanel("spellings", heading=_("Other spellings"), label=_("spelling")),
        InlinePanel(
            "profiles",
            heading=_("Texts about the place"),
            label=_("text"),
            panels=[FieldPanel("locale"), FieldPanel("about")],
        ),
        FieldPanel("pcode"),
    ]


register_snippet(AreaViewSet)
