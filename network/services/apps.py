from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ServicesConfig(AppConfig):
    name = "network.services"
    label = "services"
    verbose_name = _("Services")

    def ready(self):
        from commons.pages import caching, modules
        from commons.safety.roles import Coordinator, Editor

        from . import (  # noqa: F401, declare and register
            audit_actions,
            held,
            keeping,
            moderation,
            notices,
            reader_notices,
            searching,
        )
        from .freshness import reminder_notice  # noqa: F401, registers
        from .models import (
            Alert,
            Freshness,
            Service,
            ServiceContact,
            ServiceLanguage,
            ServicePlace,
            Verification,
        )

        notices.connect()
        reader_notices.connect()
        modules.register("services", _("Services"))
        caching.purges(
            Alert, Freshness, Service, ServiceContact, ServiceLanguage, ServicePlace, Verification
        )

        change = "site:services.change_service"
        Coordinator.may(change)
        Editor.may(change)
