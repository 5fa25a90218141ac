"""Marks on posts, support of ideas, the chosen answer: each made and taken back at its own address."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect

from .. import drawing
from ..actions import reactions, topics
from ..models import Reaction
from . import finding
from .doors import part_of_the_forum


def members_only(view):
    """Others sign in, and come back to where they were."""

    @wraps(view)
    def guarded(request, key, *args, **kwargs):
        if request.user.is_authenticated:
            return view(request, key, *args, **kwargs)
        back = (
            request.path
            if request.method in {"GET", "HEAD"}
            else reverse("forum:topic", args=[key])
        )
        step = redirect_to_login(back)
        return HttpResponseClientRedirect(step.url) if request.htmx else step

    return guarded


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
@never_cache
@part_of_the_forum
def react(request, key, number, kind):
    """GET asks, for who comes from a page kept for readers without an account."""
    post = finding.post(request.user, key, number)
    if request.method != "POST":
        context = {"post": post, "topic": post.topic, "kind": kind, "label": _label(kind)}
        return render(request, "forum/react.html", context)
    return _reacted(request, post, kind, reactions.react, True)


@require_POST
@members_only
@never_cache
@part_of_the_forum
def take_back(request, key, number, kind):
    post = finding.post(request.user, key, number)
    return _reacted(request, post, kind, reactions.take_back, False)


def _reacted(request, post, kind, action, found: bool):
    number = action(post=post, kind=kind, by=request.user)
    if not request.htmx:
        return redirect(post.get_absolute_url())
    words = drawing.mark_words(kind, _label(kind), number)
    address = post.topic.get_absolute_url()
    return HttpResponse(drawing.mark(address, post.number, kind, words, found))


def _label(kind: str) -> str:
    return Reaction.Kind(kind).label


@require_POST
@members_only
@never_cache
@part_of_the_forum
def support(request, key):
    topic = finding.topic(request.user, key)
    reactions.support(topic=topic, by=request.user)
    return redirect(topic)


@require_POST
@members_only
@never_cache
@part_of_the_forum
def take_support_back(request, key):
    topic = finding.topic(request.user, key)
    reactions.take_support_back(topic=topic, by=request.user)
    return redirect(topic)


@require_POST
@members_only
@never_cache
@part_of_the_forum
def choose(request, key, number):
    """The answer to a question."""
    post = finding.post(request.user, key, number)
    topics.choose_answer(topic=post.topic, post=post, by=request.user)
    return redirect(post.topic)


@require_POST
@members_only
@never_cache
@part_of_the_forum
def take_choice_back(request, key):
    topic = finding.topic(request.user, key)
    topics.choose_answer(topic=topic, post=None, by=request.user)
    return redirect(topic)
