from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlacesConfig(AppConfig):
    name = "commons.places"
    label = "places"
    verbose_name = _("Places")

    def ready(self):
        from commons.safety.permissions import whole
        from commons.safety.roles import Coordinator, Editor

        Coordinator.may(*whole("places.area"))
        Editor.may(*whole("places.area"))
