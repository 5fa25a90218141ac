"""What moderation holds of a person: handed over with everything else, and erased."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from commons.accounts import holdings

from . import rules
from .models import Appeal, Case, Decision, Note, Report, Sanction


def _reports(user):
    for row in Report.objects.filter(by=user).select_related("case"):
        yield {
            "about": row.case.kind,
            "reason": str(rules.RULES.get(row.reason, row.reason)),
            "words": row.words,
            "made_at": row.made_at,
        }


def _drop_reports(user, keep_words: bool) -> None:
    Report.objects.filter(by=user).update(by=None, words="")


def _decisions(user):
    rows = Decision.objects.told().filter(case__author=user).select_related("case", "appeal")
    for row in rows:
        appeal = getattr(row, "appeal", None)
        yield {
            "about": row.case.kind,
            "decision": str(rules.DECIDED.get(row.verdict, row.verdict)),
            "rule": str(rules.RULES.get(row.rule, row.rule)),
            "reason": row.reason,
            "until": row.until,
            "made_at": row.made_at,
            "undone_at": row.undone_at,
            "appeal": appeal.words if appeal else "",
            "answer": appeal.answer if appeal else "",
        }


def _drop_decisions(user, keep_words: bool) -> None:
    """The figures of the public log stay, without a word about whom."""
    mine = Decision.objects.filter(case__author=user)
    Appeal.objects.filter(decision__in=mine).update(words="", answer="")
    mine.update(reason="")
    Case.objects.filter(author=user).update(author=None)


def _sanctions(user):
    for row in Sanction.objects.filter(member=user):
        yield {
            "kind": row.kind,
            "since": row.since,
            "until": row.until,
            "lifted_at": row.lifted_at,
        }


def _drop_sanctions(user, keep_words: bool) -> None:
    Sanction.objects.filter(member=user).delete()


def _notes(user):
    """Only that there are notes: what they say may lead to whoever reported."""
    count = Note.objects.filter(member=user).count()
    if count:
        yield {"notes": count, "why_not_shown": gettext("They may name other people.")}


def _drop_notes(user, keep_words: bool) -> None:
    Note.objects.filter(member=user).delete()


for key, label, export, erase, covers in [
    ("reports", _("Reports you made"), _reports, _drop_reports, ("moderation.Report",)),
    (
        "decisions",
        _("Decisions about what you wrote"),
        _decisions,
        _drop_decisions,
        ("moderation.Case", "moderation.Decision", "moderation.Appeal"),
    ),
    ("sanctions", _("Sanctions"), _sanctions, _drop_sanctions, ("moderation.Sanction",)),
    (
        "notes",
        _("Moderators' notes"),
        _notes,
        _drop_notes,
        ("moderation.Note", "moderation.SlowMode", "moderation.Wave"),
    ),
]:
    holdings.register(holdings.Holding(f"moderation:{key}", label, export, erase, covers))
