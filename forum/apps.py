from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ForumConfig(AppConfig):
    name = "forum"
    label = "forum"
    verbose_name = _("Forum")

    def ready(self):
        from commons.pages import caching, modules

        from . import (  # noqa: F401, declare and register
            audit_actions,
            held,
            keeping,
            moderation,
            notices,
            searching,
        )
        from .models import Category, CategoryProfile

        modules.register("forum", _("Forum"), route="forum:index", icon="talk")
        caching.purges(Category, CategoryProfile)
