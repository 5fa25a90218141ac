"""What the admin's first page tells a coordinator about services."""

from wagtail.admin.ui.components import Component

from . import policy
from .models import FactsChange
from .models.service_place import Consent


class ChangedFactsPanel(Component):
    """How many changes nobody has looked at, and questions about places without an answer."""

    name = "changed_facts"
    order = 120
    template_name = "services/desk/panel.html"

    def __init__(self, user):
        self.user = user

    def get_context_data(self, parent_context=None):
        unseen = FactsChange.objects.filter(seen_at=None)
        asked = policy.asked_of(self.user).filter(owner_consent=Consent.ASKED)
        return {
            "unseen": unseen.count() if policy.keeps_all(self.user) else 0,
            "asked": asked.count(),
        }
