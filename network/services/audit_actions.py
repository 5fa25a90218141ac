"""What happens to the facts of a service, as the audit trail says it."""

from django.utils.translation import gettext_lazy as _

from commons.safety import audit

ANSWERED = audit.action(
    "service.answer_readers",
    _("Answer readers"),
    _("Answered what readers say is wrong"),
)
FACTS_CHANGED = audit.action(
    "service.facts", _("Change places and contacts"), _("Places and contacts changed")
)
CHANGE_SEEN = audit.action(
    "service.facts_seen", _("Look at changed facts"), _("Looked at what changed of the facts")
)
VENUE_ANSWERED = audit.action(
    "service.venue_answered",
    _("Answer about a place"),
    _("Answered whether a service may be given at the place"),
)
VENUE_ASKED = audit.action(
    "service.venue_asked",
    _("Ask for a place"),
    _("Asked an organisation for its place"),
)
VERIFIED = audit.action("service.verify", _("Verify a service"), _("Service verified"))
LINK_MADE = audit.action("service.link", _("Make a confirmation link"), _("Confirmation link made"))
LINK_REVOKED = audit.action(
    "service.link.revoke", _("Take back a confirmation link"), _("Confirmation link taken back")
)
LINK_USED = audit.action(
    "service.link.use", _("Use a confirmation link"), _("Confirmation link used")
)
PUT_BACK = audit.action(
    "service.put_back", _("Put a service back"), _("Service put back on the site")
)
REMINDED = audit.action("service.remind", _("Remind a provider"), _("Provider reminded"))
TAKEN_OFF = audit.action(
    "service.take_off",
    _("Take off a service"),
    _("Service taken off: nobody confirmed it after several reminders"),
)
