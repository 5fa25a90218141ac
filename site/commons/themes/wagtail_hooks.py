from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from commons.identity.forms import NodeForm
from commons.identity.panels import NAMES

from .models import Theme

Theme.base_form_class = NodeForm


class ThemeViewSet(SnippetViewSet):
    model = Theme
    icon = "tag"
    menu_label = _("Themes")
    menu_order = 720
    add_to_admin_menu = True
    ordering = ["path"]
    list_display = ["name", "colour", "icon", "sensitive"]
    list_filter = ["sensitive"]
    panels = [
        NAMES,
        FieldPanel("parent"),
        FieldPanel("slug"),
        FieldPanel("colour"),
        FieldPanel("icon"),
        FieldPanel("sensitive"),
        FieldPanel("fresh_days"),
        InlinePanel(
            "profiles",
            heading=_("Texts about the theme"),
            label=_("text"),
            panels=[FieldPanel("locale"), FieldPanel("about")],
        ),
    ]


register_snippet(ThemeViewSet)
