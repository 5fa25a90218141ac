from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WaslConfig(AppConfig):
    """The assembled site: no models, only the commands that run it."""

    name = "wasl"
    label = "wasl"
    verbose_name = _("Wasl")
