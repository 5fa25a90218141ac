"""“All still correct”: a signed link, no account. GET shows, POST confirms, once.

Programs that look at every address in a message change nothing. No cookie is set and the link is
told to nobody: no Referer, no index, no copy kept.
"""

from http import HTTPStatus

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from ..actions import confirmations
from ..forms.confirming import ConfirmationForm
from ..freshness import tokens
from ..freshness.providers import pages_of
from ..models import ConfirmationLink


@csrf_exempt  # the link itself is the proof, and without a Referer the browser names no origin
@never_cache
@sensitive_variables()
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request, token: str):
    """Forged: 404. Used, taken back, too old: 410, kindly."""
    rows = ConfirmationLink.objects.select_related("service", "organization")
    link = rows.filter(digest__in=tokens.digests(token)).first()
    if link is None:
        return _answer(request, "unknown", HTTPStatus.NOT_FOUND)
    if link.closed:
        return _answer(request, link.closed, HTTPStatus.GONE, link=link)
    pages = pages_of(link)
    form = ConfirmationForm(request.POST or None, pages=pages)
    if request.method == "POST" and form.is_valid():
        correct, wrong, words = form.found()
        if confirmations.confirm(link=link, correct=correct, wrong=wrong, words=words):
            return _answer(request, "done", HTTPStatus.OK, link=link, wrong=len(wrong))
        link.refresh_from_db()
        return _answer(request, link.closed or "used", HTTPStatus.GONE, link=link)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    state = "ask" if pages else "nothing"
    return _answer(request, state, status, link=link, form=form)


def _answer(request, state: str, status: int, **context):
    response = render(request, "services/confirm.html", {"state": state} | context, status=status)
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"
    response._has_been_logged = True  # Django would write the address, and with it the token
    return response
