"""What happens in moderation, as the audit trail says it. Entries name rules, never words or people."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from commons.safety import audit

from . import rules


def _decided(data) -> str:
    words = {
        "verdict": rules.DECIDED.get(data.get("verdict"), ""),
        "rule": rules.RULES.get(data.get("rule"), ""),
    }
    if not words["rule"]:
        return str(words["verdict"])
    return gettext("%(verdict)s. Rule: %(rule)s") % words


def _wave(data) -> str:
    counts = data.get("counts", {})
    return gettext("Wave taken back: %(things)s contents, %(accounts)s accounts") % {
        "things": counts.get("things", 0),
        "accounts": counts.get("accounts", 0),
    }


APPEALED = audit.action("moderation.appeal", _("Appeal"), _("The author appealed"))
ANSWERED = audit.action("moderation.answer", _("Answer an appeal"), _("Appeal answered"))
AUTO_HIDDEN = audit.action(
    "moderation.auto_hide", _("Hide by reports"), _("Hidden by the weight of reports")
)
CLAIMED = audit.action("moderation.claim", _("Claim a case"), _("Case claimed"))
CLOSED = audit.action(
    "moderation.close",
    _("Close a case"),
    lambda data: str(rules.ENDED.get(data.get("outcome"), _("Case closed"))),
)
DECIDED = audit.action("moderation.decide", _("Decide a case"), _decided)
FLAGGED = audit.action("moderation.flag", _("Put into the queue"), _("Put into the queue"))
HELD = audit.action("moderation.hold", _("Hold for approval"), _("Held for approval"))
LIFTED = audit.action("moderation.lift", _("Lift a sanction"), _("Sanction lifted"))
NOTED = audit.action(
    "moderation.note", _("Write a moderators' note"), _("Moderators' note written")
)
REPORTED = audit.action("moderation.report", _("Report"), _("Reported"))
SLOWED = audit.action("moderation.slow", _("Slow mode"), _("Slow mode changed"))
TAKEN_BACK = audit.action("moderation.take_back", _("Take back a wave"), _wave)
UNDONE = audit.action("moderation.undo", _("Undo a decision"), _("Decision undone"))
WAVE_UNDONE = audit.action(
    "moderation.take_back.undo", _("Undo taking back a wave"), _("Taking back of the wave undone")
)
