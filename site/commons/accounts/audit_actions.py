"""What happens to accounts, as the audit trail says it."""

from django.utils.translation import gettext_lazy as _

from commons.safety import audit

ACTIVATED = audit.action("account.activate", _("Activate account"), _("Account activated"))
DEACTIVATED = audit.action("account.deactivate", _("Deactivate account"), _("Account deactivated"))
ERASED = audit.action("account.erase", _("Erase account"), _("Account erased"))
JOINED = audit.action("account.join", _("Make an account"), _("Account made by its owner"))
ROLES_CHANGED = audit.action("account.roles", _("Change roles"), _("Roles changed"))
SECOND_FACTOR_RESET = audit.action(
    "account.second_factor.reset", _("Reset second factor"), _("Second factor reset")
)
SESSIONS_ENDED = audit.action(
    "account.sessions.end", _("Sign out everywhere"), _("Signed out on other devices")
)
EXPORT_ASKED = audit.action("account.export", _("Download own data"), _("Own data asked for"))
