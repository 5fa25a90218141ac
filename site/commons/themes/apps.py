from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ThemesConfig(AppConfig):
    name = "commons.themes"
    label = "themes"
    verbose_name = _("Themes")

    def ready(self):
        from commons.safety.permissions import whole
        from commons.safety.roles import Coordinator

        Coordinator.may(*whole("themes.theme"))
