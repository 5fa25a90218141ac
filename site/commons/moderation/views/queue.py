"""The one queue: what waits, what was appealed against, what was decided lately."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .. import desk, policy, rules
from ..models import Decision
from .doors import moderators_only

PAGE = 20


@moderators_only
@require_safe
def queue(request):
    """`?only=held`, `reported`, `complaints` or `mine` narrows it."""
    known = policy.cases_for(request.user)
    cases = known.still_open().in_order().select_related("author", "claimed_by")
    only = request.GET.get("only", "")
    if only == "held":
        cases = cases.filter(held_at__isnull=False)
    elif only == "reported":
        cases = cases.filter(reports__isnull=False).distinct()
    elif only == "complaints":
        cases = cases.filter(confidential=True)
    elif only == "mine":
        cases = cases.filter(claimed_by=request.user)
    items = Paginator(cases, PAGE).get_page(request.GET.get("p"))
    cards = desk.cards(items, reader=request.user)
    for card in cards:
        card.holder = card.case.claimant()
    context = {
        "cards": cards,
        "items": items,
        "chosen": only,
        "complaints": policy.may_read_complaints(request.user),
        "tab": "queue",
    } | counts(request.user)
    return render(request, "moderation/admin/queue.html", context)


@moderators_only
@require_safe
def appealed(request):
    rows = policy.appeals_for(request.user).filter(answered_at__isnull=True).order_by("made_at")
    rows = rows.select_related("decision__case__author", "decision__by")
    items = Paginator(rows, PAGE).get_page(request.GET.get("p"))
    context = {
        "items": items,
        "entries": [_decided(row.decision) for row in items],
        "tab": "appeals",
    }
    return render(request, "moderation/admin/appeals.html", context | counts(request.user))


@moderators_only
@require_safe
def decided(request):
    rows = policy.decisions_for(request.user).order_by("-made_at", "-pk")
    rows = rows.select_related("case__author", "by", "appeal")
    items = Paginator(rows, PAGE).get_page(request.GET.get("p"))
    context = {"items": items, "entries": [_decided(row) for row in items], "tab": "decided"}
    return render(request, "moderation/admin/decided.html", context | counts(request.user))


def _decided(row: Decision) -> dict:
    return {
        "decision": row,
        "verdict": rules.DECIDED.get(row.verdict, row.verdict),
        "rule": rules.RULES.get(row.rule, ""),
        "appeal": getattr(row, "appeal", None),
    }


def counts(user) -> dict:
    """How much waits for a moderator, as far as `user` may know of it."""
    return {
        "waiting": policy.cases_for(user).still_open().count(),
        "appeals": policy.appeals_for(user).filter(answered_at__isnull=True).count(),
    }
