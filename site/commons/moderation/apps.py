from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    name = "commons.moderation"
    label = "moderation"
    verbose_name = _("Moderation")

    def ready(self):
        from django.contrib.auth.signals import user_logged_in
        from wagtail.signals import page_unpublished

        from commons.accounts import menu
        from commons.pages import caching
        from commons.safety.permissions import whole
        from commons.safety.roles import Coordinator, Moderator

        from . import (  # noqa: F401, declare and register
            audit_actions,
            keeping_time,
            notices,
            own_rows,
            profiles,
            public_words,
            suspension,
            takedown,
        )
        from .models import WatchedWord

        caching.purges(WatchedWord)
        page_unpublished.connect(
            takedown.close_unpublished, dispatch_uid="moderation page unpublished"
        )
        user_logged_in.connect(suspension.mark, dispatch_uid="moderation.suspension")
        menu.register(
            "moderation",
            _("Decisions about what I wrote"),
            "moderation_decisions",
            40,
            _("What moderators decided and why, and your appeals."),
            group="kept",
        )
        for role in (Coordinator, Moderator):
            role.may("site:moderation.moderate_case", "site:moderation.take_back_wave")
            role.may(*whole("moderation.watchedword"))
