"""How a comment will look: the same form once more, its words drawn above it. Nothing is kept."""

from http import HTTPStatus

from django.contrib.auth.decorators import login_required
from django.core.exceptions import NON_FIELD_ERRORS
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from commons.accounts.kept_text import keeps_text
from commons.safety import html

from .. import policy
from ..forms import WordsForm
from ..models import Sidecar
from ..refused import Closed, Refused
from . import finding, own, writing


def _back_to(name: str):
    """What was typed when a session ended belongs to the form, not to its preview."""
    return lambda request, **place: reverse(f"comments:{name}", kwargs=place)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_text("comments:write", "text", guests=True, back=_back_to("write"))
def write(request, page_id):
    if request.method != "POST":
        return redirect("comments:write", page_id=page_id)
    return _of_new(request, finding.page(request.user, page_id))


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_text("comments:answer", "text", guests=True, back=_back_to("answer"))
def answer(request, pk):
    if request.method != "POST":
        return redirect("comments:answer", pk=pk)
    try:
        answered = finding.answerable(request, pk)
    except Refused as refusal:
        return writing.refused(request, refusal)
    return _of_new(request, answered.page.specific, answered)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_text("comments:edit", "text", back=_back_to("edit"))
@login_required
@never_cache
def edit(request, pk):
    if request.method != "POST":
        return redirect("comments:edit", pk=pk)
    comment = finding.own_comment(request.user, pk)
    if step := finding.elsewhere(request, comment.language):
        return step
    if reason := policy.why_not_edit(request.user, comment):
        return own.refused(request, Closed(reason), comment)
    form = WordsForm(request.POST)
    drawn = _drawn(form)
    if request.htmx:
        return _alone(request, form, drawn)
    return own.shown(request, comment, form, _status(drawn), preview=drawn)


def _of_new(request, page, answered: Sidecar | None = None):
    if refusal := writing.why_no_form(request, page, answered):
        return refusal
    form = writing.form_of(request, page, answered, data=request.POST)
    form.is_valid()
    # Whether it may be sent is asked when it is sent.
    form.errors.pop(NON_FIELD_ERRORS, None)
    drawn = _drawn(form)
    if "token" not in form.cleaned_data:
        form.renewed()
    if request.htmx:
        return _alone(request, form, drawn)
    return writing.shown(request, page, form, answered, status=_status(drawn), preview=drawn)


def _drawn(form) -> Sidecar | None:
    """A comment that is in no table, or None for words that cannot be taken."""
    if "text" in form.errors:
        return None
    return Sidecar(html=html.take(form.cleaned_data["text"]).html)


def _status(drawn) -> int:
    return HTTPStatus.OK if drawn else HTTPStatus.UNPROCESSABLE_ENTITY


def _alone(request, form, drawn):
    """Only what is drawn, for the place above the form that is open already."""
    context = {"preview": drawn, "form": form}
    return render(request, "comments/preview.html", context, status=_status(drawn))
