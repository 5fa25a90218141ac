from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommentsConfig(AppConfig):
    name = "commons.comments"
    label = "comments"
    verbose_name = _("Comments")

    def ready(self):
        from django.db.models.signals import post_delete, post_migrate

        from commons.accounts import menu
        from commons.pages import slots
        from commons.pages.actions import takedown

        from . import (  # noqa: F401, declare and register
            audit_actions,
            filling,
            held,
            moderation,
            notices,
            signals,
        )
        from .models import Sidecar

        slots.fill("page:after", filling.load)
        slots.fill("page:head", filling.head)
        menu.register(
            "comments",
            _("My comments"),
            "comments:mine",
            38,
            _("What I wrote and what became of it; correcting and withdrawing."),
            group="kept",
        )
        takedown.reaches(signals.take_down)
        post_delete.connect(
            signals.delete_with_its_page, sender=Sidecar, dispatch_uid="comments row deleted"
        )
        post_migrate.connect(signals.name_site, sender=self, dispatch_uid="comments site named")
