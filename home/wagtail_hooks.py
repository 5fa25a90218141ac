from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .models import EmergencyBanner, Footer, Navigation


class EmergencyBannerViewSet(SnippetViewSet):
    model = EmergencyBanner
    icon = "warning"
    list_display = ["text", "severity", "area", "ends_at"]


class NavigationViewSet(SnippetViewSet):
    model = Navigation
    icon = "list-ul"


class FooterViewSet(SnippetViewSet):
    model = Footer
    icon = "dots-horizontal"


class FrameGroup(SnippetViewSetGroup):
    items = (EmergencyBannerViewSet, NavigationViewSet, FooterViewSet)
    menu_icon = "desktop"
    menu_label = _("Around the pages")
    menu_order = 700


register_snippet(FrameGroup)
