from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganizationsConfig(AppConfig):
    name = "network.organizations"
    label = "organizations"
    verbose_name = _("Organisations")

    def ready(self):
        from commons.pages import caching, modules

        from . import searching  # noqa: F401, registers its sources
        from .models import Contact, Location, Network, NetworkMembership, Organization

        modules.register("organizations", _("Organisations"))
        caching.purges(Contact, Location, Network, NetworkMembership, Organization)
