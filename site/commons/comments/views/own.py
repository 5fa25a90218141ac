"""What authors do with their own comments: correct, withdraw, look at earlier versions.

`?from=mine` leads back to the list of one's own comments.
"""

from functools import partial
from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from commons.accounts.kept_text import given_back, keeps_text
from commons.moderation import flood
from commons.moderation.policy import may_speak
from commons.moderation.refused import TooMany

from .. import policy
from ..actions import writing as actions
from ..forms import WordsForm
from ..models import Sidecar
from ..refused import Closed, Refused
from . import finding, reading


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_text("comments:edit", "text")
@login_required
@never_cache
def edit(request, pk):
    comment = finding.own_comment(request.user, pk)
    if step := finding.elsewhere(request, comment.language):
        return step
    if reason := policy.why_not_edit(request.user, comment):
        return refused(request, Closed(reason), comment)
    if request.method != "POST":
        words = given_back(request, "comments:edit") or {"text": comment.source}
        return shown(request, comment, WordsForm(initial=words))
    form = WordsForm(request.POST)
    if not form.is_valid():
        return shown(request, comment, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        comment = actions.edit(
            comment=comment,
            text=form.cleaned_data["text"],
            by=request.user,
            turn=partial(flood.take, user=request.user, what=flood.CORRECTING),
        )
    except TooMany as many:
        return many.answer(form, lambda status: shown(request, comment, form, status), "text")
    except Closed as refusal:
        return refused(request, refusal, comment)
    except Refused as refusal:
        form.add_error("text", refusal.words)
        return shown(request, comment, form, refusal.status)
    if _is_from_list(request):
        return redirect("comments:mine")
    return redirect(reading.address(comment, request.user))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def withdraw(request, pk):
    """A question first; its answer takes the words away at once."""
    comment = finding.own_comment(request.user, pk)
    if step := finding.elsewhere(request, comment.language):
        return step
    page = comment.page.specific
    if request.method != "POST":
        context = {"comment": comment, "commented": page, "from_list": _is_from_list(request)}
        return render(request, "comments/withdraw.html", context)
    actions.withdraw(comment=comment, by=request.user)
    messages.info(request, _("Your comment is gone, here and everywhere it was quoted."))
    if _is_from_list(request) or may_speak(request.user):
        return redirect("comments:mine")
    readable = finding.is_readable(request.user, page)
    return redirect(f"{page.get_url()}#comments" if readable else reverse("account_hub"))


@require_safe
@login_required
@never_cache
def versions(request, pk):
    comment = Sidecar.objects.for_reading().filter(pk=pk).first()
    if comment is None or not policy.may_read_versions(request.user, comment):
        raise Http404
    if step := finding.elsewhere(request, comment.language):
        return step
    return render(
        request,
        "comments/versions.html",
        {"comment": comment, "versions": comment.versions.all(), "commented": comment.page},
    )


def _is_from_list(request) -> bool:
    return request.GET.get("from") == "mine"


def shown(request, comment, form, status=HTTPStatus.OK, **more):
    context = {
        "comment": comment,
        "commented": comment.page.specific,
        "form": form,
        "until": policy.edit_until(comment),
        "from_list": _is_from_list(request),
        **more,
    }
    return render(request, "comments/edit.html", context, status=status)


def refused(request, refusal: Refused, comment: Sidecar):
    context = {
        "reason": refusal.words,
        "typed": request.POST.get("text", ""),
        "commented": comment.page.specific,
    }
    return render(request, "comments/refused.html", context, status=refusal.status)
