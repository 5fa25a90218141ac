from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganizationsConfig(AppConfig):
    name = "network.organizations"
    label = "organizations"
    verbose_name = _("Organisations")

    def ready(self):
        from commons.pages import caching, modules
        from commons.safety.permissions import whole
        from commons.safety.roles import Coordinator, Editor

        from . import (  # noqa: F401, register their sources
            held,
            moderation,
            notices,
            public_names,
            searching,
        )
        from .models import Contact, Location, Network, NetworkMembership, Organization

        modules.register("organizations", _("Organisations"))
        caching.purges(Contact, Location, Network, NetworkMembership, Organization)

        directory = ["organization", "location", "contact", "network"]
        Coordinator.may(*whole(*(f"organizations.{model}" for model in directory)))
        Editor.may(*whole("organizations.location", "organizations.contact"))
