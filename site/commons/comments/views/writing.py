"""The form of a comment at its own address, and what happens to what is sent there."""

from functools import partial
from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commons.accounts.adapter import allauth_address
from commons.accounts.kept_text import ask_to_sign_in, given_back, keeps_text
from commons.moderation import flood
from commons.moderation.refused import TooMany
from commons.notices.actions import watches
from commons.notices.models import Watch
from commons.notices.models.watch import Level
from commons.safety.limits import client_hash

from .. import openness, policy, tickets
from ..actions import writing as actions
from ..forms import WriteForm
from ..models import Sidecar
from ..refused import Closed, Gone, Refused
from . import finding, reading


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_text("comments:write", "text", guests=True)
def write(request, page_id):
    page = finding.page(request.user, page_id)
    return _form(request, page, "comments:write")


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_text("comments:answer", "text", guests=True)
def answer(request, pk):
    try:
        answered = finding.comment(request.user, pk)
        if answered.is_held:
            raise Http404
    except Http404:
        if request.method != "POST":
            raise
        return _refused(request, _lost(request, pk))
    return _form(request, answered.page.specific, "comments:answer", answered)


def _form(request, page, form_name: str, answered: Sidecar | None = None):
    if step := finding.elsewhere(request, finding.language_of(page)):
        return step
    user, open_to = request.user, openness.of(page)
    reason = policy.why_not_write(user, page, open_to) or policy.why_not_answer(user, answered)
    if reason:
        return _refused(request, Closed(reason), page)
    if policy.must_sign_in(user, open_to):
        if request.method == "POST":  # guests could write here when they began
            keeping = (answer if answered else write).keeps_text
            return ask_to_sign_in(request, keeping, request.get_full_path())
        return redirect_to_login(request.get_full_path())
    make = partial(WriteForm, user=user, follows=_follows(user, page))
    if request.method != "POST":
        form = make(initial={"ticket": tickets.issue(), **given_back(request, form_name)})
        return _shown(request, page, form, answered)
    form = make(request.POST)
    if not form.is_valid():
        return _shown(request, page, form.renewed(), answered, status=422)
    try:
        flood.take(user=user, guest=client_hash(allauth_address(request)), place=page)
        comment = _send(form, page, answered)
    except TooMany as many:
        form.add_error(None, str(many))
        response = _shown(request, page, form.renewed(), answered, status=429)
        response["Retry-After"] = str(many.seconds)
        return response
    except (Closed, Gone) as refusal:
        return _refused(request, refusal, page)
    except Refused as refusal:
        form.add_error(None, refusal.words)
        return _shown(request, page, form.renewed(), answered, status=refusal.status)
    return _sent(request, page, comment, follow=form.cleaned_data.get("follow"))


def _send(form: WriteForm, page, answered) -> Sidecar:
    typed, user = form.cleaned_data, form.user
    return actions.write(
        page=page,
        text=typed["text"],
        token=typed["token"],
        by=user if user.is_authenticated else None,
        name=typed.get("name", ""),
        answers=answered,
        organization=typed.get("organization"),
    )


def _sent(request, page, comment: Sidecar, follow: bool):
    if follow:
        watches.set_level(user=request.user, target=page, level=Level.WATCH)
    if not request.user.is_authenticated:
        return redirect(reverse("comments:thanks", args=[page.pk]))
    if comment.is_held:
        messages.info(request, _("Thank you. Your comment shows as soon as somebody has read it."))
    return redirect(reading.address(comment, request.user))


def _follows(user, page) -> bool:
    return Watch.objects.level_of(user, page) >= Level.WATCH


def _shown(request, page, form, answered, status=HTTPStatus.OK):
    context = {"commented": page, "form": form, "answered": answered}
    response = render(request, "comments/write.html", context, status=status)
    add_never_cache_headers(response)
    return response


def _lost(request, pk) -> Refused:
    """An answer to what this reader cannot see any more, or never could.

    Only whoever may read the page is told which of the two: numbers can be counted through.
    """
    row = Sidecar.objects.select_related("page").filter(pk=pk).first()
    gone = row and (row.hidden_at or row.withdrawn_at)
    if gone and finding.is_readable(request.user, row.page):
        return Gone.meanwhile()
    refusal = Refused(_("The comment you answer does not exist."))
    refusal.status = HTTPStatus.NOT_FOUND
    return refusal


def _refused(request, refusal: Refused, page=None):
    """The reason, with the typed words to take along."""
    context = {"reason": refusal.words, "typed": request.POST.get("text", ""), "commented": page}
    response = render(request, "comments/refused.html", context, status=refusal.status)
    add_never_cache_headers(response)
    return response
