from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ForumConfig(AppConfig):
    name = "forum"
    label = "forum"
    verbose_name = _("Forum")

    def ready(self):
        from commons.accounts import menu
        from commons.pages import caching, modules, slots
        from commons.safety.permissions import whole
        from commons.safety.roles import Coordinator

        from . import (  # noqa: F401, declare and register
            audit_actions,
            beside,
            held,
            keeping,
            moderation,
            notices,
            searching,
        )
        from .models import Category, CategoryProfile

        modules.register("forum", _("Forum"), route="forum:index", icon="talk")
        slots.fill("page:after", beside.load)
        menu.register(
            "posts",
            _("My posts"),
            "forum:my_posts",
            39,
            _("What I wrote in the forum and what became of it; correcting and withdrawing."),
            shown=lambda user: modules.is_on("forum"),
            group="kept",
        )
        caching.purges(Category, CategoryProfile)
        Coordinator.may(*whole("forum.category"))
