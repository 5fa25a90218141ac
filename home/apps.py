from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    label = "home"
    verbose_name = _("Home")

    def ready(self):
        from commons.pages import caching
        from commons.safety.permissions import whole
        from commons.safety.roles import Coordinator, Editor

        from . import audit_actions, searching  # noqa: F401, declare and register
        from .models import EmergencyBanner, Footer, FooterLink, Navigation, NavigationItem

        caching.purges(EmergencyBanner, Footer, FooterLink, Navigation, NavigationItem)

        frame = ["emergencybanner", "navigation", "footer"]
        Coordinator.may(*whole(*(f"home.{model}" for model in frame)))
        Editor.may(*whole("home.emergencybanner"))
