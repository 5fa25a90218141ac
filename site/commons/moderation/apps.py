from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    name = "commons.moderation"
    label = "moderation"
    verbose_name = _("Moderation")

    def ready(self):
        from commons.pages import caching
        from commons.safety.permissions import whole
        from commons.safety.roles import Coordinator, Moderator

        from . import audit_actions  # noqa: F401, declares
        from .models import WatchedWord

        caching.purges(WatchedWord)
        for role in (Coordinator, Moderator):
            role.may("site:moderation.moderate_case", "site:moderation.take_back_wave")
            role.may(*whole("moderation.watchedword"))
