"""The log of checks on a service's own screen: read here, added to by buttons, never changed."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from . import finding
from .state import Trust


class VerificationLog(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "services/admin/log.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            service = self.instance
            if service.pk:
                rows = service.verifications.select_related("verified_by")
                context |= {
                    "service": service,
                    "rows": rows,
                    "trust": Trust(finding.of(service).trust).label,
                    "findings": finding.BY_HAND,
                }
            return context


LOG = VerificationLog(heading=_("Verification"))
