"""What the admin's first page tells a moderator: how much waits, as far as they may know of it."""

from wagtail.admin.ui.components import Component

from . import policy


class WaitingPanel(Component):
    name = "moderation_waiting"
    order = 110
    template_name = "moderation/admin/panel.html"

    def __init__(self, user):
        self.user = user

    def get_context_data(self, parent_context=None):
        waiting = policy.cases_for(self.user).still_open()
        return {
            "complaints": waiting.filter(confidential=True).count(),
            "reported": waiting.filter(confidential=False).count(),
            "appeals": policy.appeals_for(self.user).filter(answered_at__isnull=True).count(),
        }
