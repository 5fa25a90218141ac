from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    name = "commons.notices"
    label = "notices"
    verbose_name = _("Notices")

    def ready(self):
        from . import from_accounts

        from_accounts.connect()
