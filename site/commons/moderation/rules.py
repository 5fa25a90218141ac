"""The words of moderation: what is reported, what is decided, and what it is called."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# What a reader chooses from, and what a decision rests on. The public log shows nothing else.
RULES: dict[str, str | Promise] = {
    "danger": _("It puts somebody in danger"),
    "private": _("It tells where somebody is, or other private details"),
    "threat": _("Threat, or call for violence"),
    "hate": _("Hatred against a group of people"),
    "insult": _("Insult or harassment"),
    "spam": _("Advertising, fraud, or the same text again and again"),
    "false": _("False information that can do harm"),
    "topic": _("Has nothing to do with the subject"),
    "wrong": _("A number, address or hour is wrong"),
    "closed": _("It is closed, or does not exist any more"),
    "no_answer": _("Nobody answers"),
    "number": _("The number is wrong"),
    "moved": _("It has moved"),
    "hours": _("The hours are wrong"),
    "money": _("Somebody asked for money"),
    "mistreatment": _("Somebody was treated badly"),
    "unsafe": _("It is not safe there"),
    "other": _("Something else"),
}
# Which of them a reader is offered for what somebody said, and for what the network publishes.
SAID = ("danger", "private", "threat", "hate", "insult", "spam", "false", "topic", "other")
PUBLISHED = ("danger", "private", "false", "hate", "spam", "other")
# What stands in a list of services is put right, or somebody complains of what happened there.
CORRECTIONS = ("no_answer", "number", "moved", "hours", "wrong", "closed")
COMPLAINTS = ("money", "mistreatment", "unsafe")
LISTED = (*CORRECTIONS, *COMPLAINTS, "danger", "private", "spam", "false", "other")
# Somebody may come to harm in the hour it takes to reach whoever published it.
URGENT = frozenset({"danger", "private", "threat", "unsafe"})

# Why the site itself put something into the queue.
GROUNDS: dict[str, str | Promise] = {
    "newcomer": _("Written by a newcomer"),
    "guest": _("Written without an account"),
    "word": _("Contains a watched word"),
    "links": _("Many links"),
    "repeated": _("The same text again and again"),
    "reports": _("Hidden by the weight of reports"),
    "editor": _("An editor wants every contribution here to be read first"),
}

APPROVE, HIDE, WARN, SILENCE, SUSPEND = "approve", "hide", "warn", "silence", "suspend"
SHOW_OR_HIDE = (APPROVE, HIDE)
VERDICTS: dict[str, str | Promise] = {
    APPROVE: _("Approve and show"),
    HIDE: _("Hide"),
    WARN: _("Hide, and warn the author"),
    SILENCE: _("Hide, and let the author only read until"),
    SUSPEND: _("Hide, and close the account until"),
}
SANCTIONS = frozenset({SILENCE, SUSPEND})

# How a decision is told, to its author and in the log.
DECIDED: dict[str, str | Promise] = {
    APPROVE: _("Approved"),
    HIDE: _("Hidden"),
    WARN: _("Hidden, with a warning"),
    SILENCE: _("Hidden, and the author may only read for a while"),
    SUSPEND: _("Hidden, and the account is closed for a while"),
}

# How a case ended without a decision on it alone.
ENDED: dict[str, str | Promise] = {
    "gone": _("Withdrawn by its author"),
    "taken_back": _("Taken back with a wave"),
    "taken_down": _("The page was taken down everywhere"),
    "unpublished": _("The page is not published any more"),
}


def grouped(reasons) -> dict[str, dict[str, str | Promise]]:
    """These reasons as a reader is offered them, by whom they reach."""
    groups = {"correction": CORRECTIONS, "complaint": COMPLAINTS}
    found = {name: named(key for key in keys if key in reasons) for name, keys in groups.items()}
    rest = [key for key in reasons if key not in (*CORRECTIONS, *COMPLAINTS)]
    return {name: keys for name, keys in (found | {"other": named(rest)}).items() if keys}


def to_decide_by(reasons) -> tuple[str, ...]:
    """What a decision may rest on: authors and the public are told it, and never a complaint."""
    return tuple(reason for reason in reasons if reason not in COMPLAINTS)


def named(keys) -> dict[str, str | Promise]:
    """These rules, in this order."""
    return {key: RULES[key] for key in keys}


def ground(key: str) -> str | Promise:
    """Words for a ground: `word:…` names the watched word, an unknown key stands for itself."""
    name, _colon, rest = key.partition(":")
    label = GROUNDS.get(name, key)
    return f"{label}: {rest}" if rest and name in GROUNDS else label
