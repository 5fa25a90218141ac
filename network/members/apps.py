from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MembersConfig(AppConfig):
    name = "network.members"
    label = "members"
    verbose_name = _("People")

    def ready(self):
        from commons.comments import speaking
        from commons.pages import caching
        from commons.safety.permissions import whole
        from commons.safety.roles import Coordinator, Editor

        from . import held, inviting, notices, own_ties  # noqa: F401, register
        from .models import Person, PersonProfile
        from .speaking import confirmed_organizations

        caching.purges(Person, PersonProfile)
        speaking.register(confirmed_organizations)

        notices.connect()

        Coordinator.may(*whole("members.person"))
        Editor.may(*whole("members.person"))
