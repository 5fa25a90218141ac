"""What stands before every page of the forum: it is switched on, and there is an answer in words."""

from functools import wraps
from http import HTTPStatus

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from commons.pages import modules

from ..querysets import MODULE
from ..refused import Refused
from .finding import HiddenTopic


def part_of_the_forum(view):
    """404 while the module is off; what was hidden says why; a refusal keeps what was typed."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not modules.is_on(MODULE):
            raise Http404
        try:
            return view(request, *args, **kwargs)
        except HiddenTopic as hidden:
            return hidden_topic(request, hidden.topic)
        except Refused as refusal:
            return refused(request, refusal)

    return guarded


def in_place(view):
    """For members. A part of a page that is open is never replaced by the door: whose session has
    ended is told so where they are, and what was typed stays in its field.
    """

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if not request.htmx:
            return redirect_to_login(request.get_full_path())
        if request.method in {"GET", "HEAD"}:
            return HttpResponse(status=HTTPStatus.NO_CONTENT)
        return HttpResponse(_("Your session had ended. Please sign in."))

    return guarded


def hidden_topic(request, topic):
    response = render(request, "forum/hidden.html", {"topic": topic}, status=HTTPStatus.GONE)
    add_never_cache_headers(response)
    return response


def refused(request, refusal: Refused, topic=None):
    """The reason, with the typed words to take along."""
    context = {"reason": refusal.words, "typed": request.POST.get("text", ""), "topic": topic}
    template = "comments/refused_words" if request.htmx else "forum/refused"
    response = render(request, f"{template}.html", context, status=refusal.status)
    add_never_cache_headers(response)
    return response
