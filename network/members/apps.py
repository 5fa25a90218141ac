from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MembersConfig(AppConfig):
    name = "network.members"
    label = "members"
    verbose_name = _("People")

    def ready(self):
        from commons.pages import caching

        from .models import Person, PersonProfile

        caching.purges(Person, PersonProfile)
