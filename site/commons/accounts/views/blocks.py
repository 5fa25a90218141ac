"""Whom a member has blocked or muted, and doing or undoing it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from .. import policy, references
from ..actions import blocks
from ..models import Block


@login_required
@require_safe
def listed(request):
    rows = Block.objects.filter(by=request.user).select_related("whom")
    entries = [(row, references.of(row.whom)) for row in rows]
    return render(request, "account/blocks.html", {"entries": entries})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def add(request, reference: str):
    """Both choices on one page; a second press changes nothing."""
    whom = _account(reference)
    refusal = policy.why_not_block(request.user, whom)
    if request.method != "POST" or refusal:
        context = {"whom": whom, "refusal": refusal, "reference": reference}
        return render(request, "account/block.html", context, status=400 if refusal else 200)
    kind = request.POST.get("kind", "")
    if kind not in Block.Kind.values:
        context = {"whom": whom, "reference": reference, "missing": True}
        return render(request, "account/block.html", context, status=400)
    getattr(blocks, kind)(whom=whom, by=request.user)
    said = {
        "block": _("Blocked. Neither of you reaches the other any more."),
        "mute": _("Muted. You no longer see what this member writes."),
    }
    messages.success(request, said[kind])
    return redirect("account_blocks")


@login_required
@require_POST
def lift(request, reference: str):
    if blocks.lift(whom=_account(reference), by=request.user):
        messages.success(request, _("Lifted."))
    return redirect("account_blocks")


def _account(reference: str):
    whom = references.find(reference)
    if whom is None:
        raise Http404
    return whom
