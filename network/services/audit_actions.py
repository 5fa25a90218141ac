"""What happens to the facts of a service, as the audit trail says it."""

from django.utils.translation import gettext_lazy as _

from commons.safety import audit

FACTS_CHANGED = audit.action(
    "service.facts", _("Change places and contacts"), _("Places and contacts changed")
)
VERIFIED = audit.action("service.verify", _("Verify a service"), _("Service verified"))
