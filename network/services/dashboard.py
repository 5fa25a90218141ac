"""What the admin's first page tells a coordinator about services."""

from wagtail.admin.ui.components import Component

from . import policy
from .freshness import stale
from .models import FactsChange
from .models.service_place import Consent


class ChangedFactsPanel(Component):
    """How many changes nobody has looked at, questions about places without an answer, and how many
    services nobody can vouch for.
    """

    name = "changed_facts"
    order = 120
    template_name = "services/desk/panel.html"

    def __init__(self, user):
        self.user = user

    def get_context_data(self, parent_context=None):
        unseen = FactsChange.objects.filter(seen_at=None)
        asked = policy.asked_of(self.user).filter(owner_consent=Consent.ASKED)
        if not policy.keeps_all(self.user):
            return {"asked": asked.count()}
        return {"unseen": unseen.count(), "asked": asked.count(), **stale.counts()}
