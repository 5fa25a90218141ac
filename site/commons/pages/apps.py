from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    name = "commons.pages"
    label = "pages"
    verbose_name = _("Pages")

    def ready(self):
        from wagtail.models import Page, PageViewRestriction, Site
        from wagtail.permissions import register_permission_policy

        from commons.blocks import reading
        from commons.media import showing
        from commons.media.models import Document, Image
        from commons.places.models import Area
        from commons.themes.models import Theme

        from . import caching, documents, signals
        from .knowing import LockersSeeNoDrafts
        from .models import SiteModules
        from .querysets import by_id

        register_permission_policy(Page, LockersSeeNoDrafts(Page))
        signals.connect()
        reading.register(by_id)
        showing.register(documents.shows)
        caching.purges(Area, Document, Image, PageViewRestriction, Site, SiteModules, Theme)
