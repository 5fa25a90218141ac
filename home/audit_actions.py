"""What this app writes into the audit trail."""

from django.utils.translation import gettext_lazy as _

from commons.safety import audit

SET_UP = audit.action("home.set_up", _("Set up the site"), _("Site set up"))
DEMO_LOADED = audit.action("home.demo", _("Load the demo"), _("Demo loaded"))
