"""«مفيد»: a mark that is made, and a mark that is taken back, each at its own address."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect

from ..actions import useful as actions
from ..refused import Closed
from . import finding, reading


def members_only(view):
    """Others sign in, and come back to the question: what they pressed may be a POST."""

    @wraps(view)
    def guarded(request, pk):
        if request.user.is_authenticated:
            return view(request, pk)
        step = redirect_to_login(reverse("comments:useful", args=[pk]))
        return HttpResponseClientRedirect(step.url) if request.htmx else step

    return guarded


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
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
    return _done(request, comment, actions.mark, found=True)


@require_POST
@members_only
@never_cache
def take_back(request, pk):
    return _done(request, finding.comment(request.user, pk), actions.take_back, found=False)


def _done(request, comment, action, *, found: bool):
    try:
        comment.useful_count = action(comment=comment, by=request.user)
    except Closed as refusal:
        return render(
            request,
            "comments/refused.html",
            {"reason": refusal.words, "commented": comment.page.specific},
            status=refusal.status,
        )
    if request.htmx:
        context = {"comment": comment, "found": found, "said": _said(comment.useful_count, found)}
        return render(request, "comments/useful_marked.html", context)
    return redirect(reading.address(comment, request.user))


def _said(number: int, found: bool) -> str:
    """For those who do not see the number change."""
    if not found:
        return _("Your mark is taken back.")
    return _("Marked as useful (%(number)s).") % {"number": number}
