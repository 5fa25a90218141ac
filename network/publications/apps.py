from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicationsConfig(AppConfig):
    name = "network.publications"
    label = "publications"
    verbose_name = _("Publications")

    def ready(self):
        from commons.comments import commentable
        from commons.pages import modules

        from . import moderation, notices, promoting, searching  # noqa: F401, register
        from .models import GuidePage, NewsPage, OpinionPage

        commentable.register(GuidePage, NewsPage, OpinionPage)

        modules.register("guides", _("Guides"))
        modules.register("news", _("News"))
        modules.register("opinion", _("Opinion"))
