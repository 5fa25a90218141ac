"""A moderator answers an appeal against another's decision."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from .. import desk, policy, rules
from ..actions import appeals
from ..forms import AnswerForm
from ..refused import Conflict
from .doors import moderators_only


@moderators_only
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request, pk: int):
    rows = policy.appeals_for(request.user).select_related(
        "decision__by", "decision__case__author", "decision__case__claimed_by"
    )
    appeal = get_object_or_404(rows, pk=pk)
    form = AnswerForm(request.POST or None)
    if request.method != "POST":
        return _page(request, appeal, AnswerForm())
    if not form.is_valid():
        return _page(request, appeal, form, 422)
    try:
        appeals.answer(
            appeal=appeal,
            by=request.user,
            overturn=form.cleaned_data["outcome"] == appeals.OVERTURNED,
            words=form.cleaned_data["words"],
        )
    except Conflict as refused:
        return _page(request, appeal, form, 409, str(refused))
    except PermissionDenied as refused:
        return _page(request, appeal, form, 403, str(refused))
    messages.success(request, _("The author has been told."))
    return redirect("moderation_appeals")


def _page(request, appeal, form, status: int = 200, refused: str = ""):
    (card,) = desk.cards([appeal.decision.case], reader=request.user)
    context = {
        "appeal": appeal,
        "decision": appeal.decision,
        "verdict": rules.DECIDED.get(appeal.decision.verdict),
        "rule": rules.RULES.get(appeal.decision.rule, ""),
        "card": card,
        "form": form,
        "refused": refused,
        "refusal": policy.why_not_answer(request.user, appeal),
    }
    return render(request, "moderation/admin/appeal.html", context, status=status)
