"""What happens to accounts, as the audit trail says it."""

from django.utils.translation import gettext_lazy as _

from commons.safety import audit

ACTIVATED = audit.action("account.activate", _("Activate account"), _("Account activated"))
DEACTIVATED = audit.action("account.deactivate", _("Deactivate account"), _("Account deactivated"))
ERASED = audit.action("account.erase", _("Erase account"), _("Account erased"))
DOOR_SET = audit.action("account.door", _("Set who may join"), _("Set who may make an account"))
JOINED = audit.action("account.join", _("Make an account"), _("Account made by its owner"))
PROFILE_CHANGED = audit.action("account.profile", _("Change profile"), _("Profile changed"))
PROFILE_HIDDEN = audit.action("account.profile.hide", _("Hide profile"), _("Profile hidden"))
PROFILE_SHOWN = audit.action(
    "account.profile.show", _("Show profile again"), _("Profile shown again")
)
INVITED = audit.action("account.invite", _("Invite"), _("Made an invitation"))
INVITATION_REVOKED = audit.action(
    "account.invite.revoke", _("Take back an invitation"), _("Took back an invitation")
)
ROLES_CHANGED = audit.action("account.roles", _("Change roles"), _("Roles changed"))
SECOND_FACTOR_RESET = audit.action(
    "account.second_factor.reset", _("Reset second factor"), _("Second factor reset")
)
SESSIONS_ENDED = audit.action(
    "account.sessions.end", _("Sign out everywhere"), _("Signed out on other devices")
)
EXPORT_ASKED = audit.action("account.export", _("Download own data"), _("Own data asked for"))
PASSWORD_RENEWED = audit.action(
    "account.password.renew", _("Replace a forgotten password"), _("Forgotten password replaced")
)
CODES_MADE = audit.action("account.codes.make", _("Make password codes"), _("Password codes made"))
LINK_MADE = audit.action(
    "account.link.make",
    _("Make a link for a new password"),
    _("Link for a new password made; it opens after 48 hours"),
)
LINK_OFF = audit.action(
    "account.link.off", _("Switch off a link for a new password"), _("Link switched off")
)
LINKS_CLOSED = audit.action(
    "account.links.close", _("Refuse coordinators' links"), _("Coordinators' links refused")
)
LINKS_OPENED = audit.action(
    "account.links.open", _("Allow coordinators' links"), _("Coordinators' links allowed")
)
