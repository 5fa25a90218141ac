"""What was decided about one's own words, and the one appeal against it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from .. import kinds, policy, rules
from ..actions import appeals
from ..forms import AppealForm
from ..models import Decision
from ..refused import Conflict

MOST = 100


@login_required
@never_cache
@require_safe
def listed(request):
    rows = (
        Decision.objects.told().filter(case__author=request.user).select_related("case", "appeal")
    )
    context = {
        "entries": [_shown(row) for row in rows[:MOST]],
        "said": policy.may_speak(request.user),
    }
    return render(request, "moderation/own/list.html", context)


@login_required
@never_cache
@require_safe
def decision(request, uuid):
    return _page(request, _own(request, uuid), AppealForm())


@login_required
@never_cache
@require_http_methods(["POST"])
def appeal(request, uuid):
    """A second one is answered with 409; the words typed stay on the page."""
    row = _own(request, uuid)
    form = AppealForm(request.POST)
    if not form.is_valid():
        return _page(request, row, form, 422)
    try:
        appeals.make(decision=row, by=request.user, words=form.cleaned_data["words"])
    except (Conflict, PermissionDenied) as refused:
        form.add_error(None, str(refused))
        return _page(request, row, form, 409 if isinstance(refused, Conflict) else 403)
    messages.success(request, _("Your appeal has been sent. Another moderator will read it."))
    return redirect("moderation_decision", uuid=uuid)


def _own(request, uuid) -> Decision:
    rows = Decision.objects.told().filter(case__author=request.user)
    row = rows.select_related("case", "appeal").filter(uuid=uuid).first()
    if row is None:
        raise Http404
    return row


def _shown(row: Decision) -> dict:
    return {
        "decision": row,
        "verdict": rules.DECIDED.get(row.verdict, row.verdict),
        "rule": rules.RULES.get(row.rule, ""),
        "appeal": getattr(row, "appeal", None),
    }


def _page(request, row, form, status: int = 200):
    kind = next((kind for kind in kinds.every() if kind.key == row.case.kind), None)
    thing = kind.thing(row.case.object_id) if kind else None
    context = _shown(row) | {
        "form": form,
        "words": kind.text(thing) if thing is not None else "",
        "label": kind.label if kind else "",
        "refusal": policy.why_not_appeal(request.user, row),
        "refused": bool(form.errors),
    }
    return render(request, "moderation/own/decision.html", context, status=status)
