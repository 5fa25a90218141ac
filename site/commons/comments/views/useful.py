"""«مفيد»: a mark that is made, and a mark that is taken back, each at its own address."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from ..actions import useful as actions
from ..refused import Closed
from . import finding, reading


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def mark(request, pk):
    """GET asks, for who comes from a page kept for readers without an account."""
    comment = finding.comment(request.user, pk)
    if step := finding.elsewhere(request, comment.language):
        return step
    if request.method != "POST":
        return render(
            request,
            "comments/useful.html",
            {"comment": comment, "commented": comment.page.specific},
        )
    return _done(request, comment, actions.mark)


@require_POST
@login_required
@never_cache
def take_back(request, pk):
    return _done(request, finding.comment(request.user, pk), actions.take_back)


def _done(request, comment, action):
    try:
        action(comment=comment, by=request.user)
    except Closed as refusal:
        return render(
            request,
            "comments/refused.html",
            {"reason": refusal.words, "commented": comment.page.specific},
            status=refusal.status,
        )
    return redirect(reading.address(comment, request.user))
