"""The form of a comment at its own address, and what happens to what is sent there.

A member's answer may be written in its place below what it answers: the same address then answers
htmx with the form alone, and with the answer alone once it is sent.
"""

from functools import partial
from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

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
from ..threads import Conversation
from . import finding, reading


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_text("comments:write", "text", guests=True)
def write(request, page_id):
    return _form(request, finding.page(request.user, page_id))


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_text("comments:answer", "text", guests=True)
def answer(request, pk):
    try:
        answered = finding.answerable(request, pk)
    except Refused as refusal:
        return refused(request, refusal)
    return _form(request, answered.page.specific, answered)


def _form(request, page, answered: Sidecar | None = None):
    if refusal := why_no_form(request, page, answered):
        return refusal
    if request.method != "POST":
        name = "comments:answer" if answered else "comments:write"
        words = {"ticket": tickets.issue(), **given_back(request, name)}
        return shown(request, page, form_of(request, page, answered, initial=words), answered)
    form = form_of(request, page, answered, data=request.POST)
    if not form.is_valid():
        return shown(request, page, form.renewed(), answered, status=422)
    try:
        who = {"user": request.user, "guest": client_hash(allauth_address(request))}
        comment = _send(form, page, answered, turn=partial(flood.take, **who, place=page))
    except TooMany as many:
        return many.answer(
            form, lambda status: shown(request, page, form.renewed(), answered, status=status)
        )
    except (Closed, Gone) as refusal:
        return refused(request, refusal, page)
    except Refused as refusal:
        form.add_error(None, refusal.words)
        return shown(request, page, form.renewed(), answered, status=refusal.status)
    return _sent(request, page, comment, follow=form.cleaned_data.get("follow"))


def why_no_form(request, page, answered: Sidecar | None = None):
    """Where this reader is led instead of to a form, or None."""
    if step := finding.elsewhere(request, finding.language_of(page)):
        return step
    user, open_to = request.user, openness.of(page)
    reason = policy.why_not_write(user, page, open_to) or policy.why_not_answer(user, answered)
    if reason:
        return refused(request, Closed(reason), page)
    if not policy.must_sign_in(user, open_to):
        return None
    if request.method == "POST":  # guests could write here when they began
        keeping = (answer if answered else write).keeps_text
        return ask_to_sign_in(request, keeping, request.get_full_path())
    step = redirect_to_login(request.get_full_path())
    return HttpResponseClientRedirect(step.url) if request.htmx else step


def form_of(request, page, answered: Sidecar | None = None, **options) -> WriteForm:
    """Several forms may be open on one page when they stand in their places."""
    in_place = request.htmx and answered
    if in_place:
        options["auto_id"] = f"id_{answered.pk}_%s"
    form = WriteForm(user=request.user, follows=_follows(request.user, page), **options)
    if in_place:  # who opened it goes on in it
        form.fields["text"].widget.attrs["autofocus"] = True
    return form


def _send(form: WriteForm, page, answered, turn) -> Sidecar:
    typed, user = form.cleaned_data, form.user
    return actions.write(
        page=page,
        text=typed["text"],
        token=typed["token"],
        by=user if user.is_authenticated else None,
        name=typed.get("name", ""),
        answers=answered,
        organization=typed.get("organization"),
        turn=turn,
    )


def _sent(request, page, comment: Sidecar, follow: bool):
    if follow:
        watches.set_level(user=request.user, target=page, level=Level.WATCH)
    if not request.user.is_authenticated:
        return redirect(reverse("comments:thanks", args=[page.pk]))
    waits = _("Thank you. Your comment shows as soon as somebody has read it.")
    if request.htmx:
        found = Conversation(page, request.user)
        said = waits if comment.is_held else _("Your reply is published.")
        comment = Sidecar.objects.for_reading().get(pk=comment.pk)
        context = {"conversation": found, "entry": found.entry(comment), "said": said}
        return render(request, "comments/answered.html", context)
    if comment.is_held:
        messages.info(request, waits)
    return redirect(reading.address(comment, request.user))


def _follows(user, page) -> bool:
    return Watch.objects.level_of(user, page) >= Level.WATCH


def shown(request, page, form, answered, status=HTTPStatus.OK, **more):
    context = {"commented": page, "form": form, "answered": answered, **more}
    template = "answer_form" if request.htmx and answered else "write"
    response = render(request, f"comments/{template}.html", context, status=status)
    add_never_cache_headers(response)
    return response


def refused(request, refusal: Refused, page=None):
    """The reason, with the typed words to take along."""
    context = {"reason": refusal.words, "typed": request.POST.get("text", ""), "commented": page}
    template = "refused_words" if request.htmx else "refused"
    response = render(request, f"comments/{template}.html", context, status=refusal.status)
    add_never_cache_headers(response)
    return response
