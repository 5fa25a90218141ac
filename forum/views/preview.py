"""How words will look: drawn from the same form, kept nowhere. And what was begun, kept on demand."""

from http import HTTPStatus

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from commons.safety import html

from ..actions import drafts
from ..forms import WordsForm
from ..models import Post
from . import finding, writing
from .doors import in_place, part_of_the_forum


@require_POST
@in_place
@never_cache
@part_of_the_forum
def reply(request, key):
    topic = finding.topic(request.user, key)
    if request.htmx:
        return drawn_alone(request)
    form = writing.PostForm(request.POST, user=request.user, category=topic.category)
    return _with_form(request, form, topic=topic)


@require_POST
@in_place
@never_cache
@part_of_the_forum
def begin(request, slug):
    category = finding.category(request.user, slug)
    if request.htmx:
        return drawn_alone(request)
    form = writing.TopicForm(request.POST, user=request.user, category=category)
    return _with_form(request, form, category=category)


def _with_form(request, form, **place):
    """A chosen file is told of and not opened: no browser keeps it."""
    drawn = drawn_of(request)
    form.is_valid()
    form.files = request.FILES
    return writing.shown(request, form.renewed(), _status(drawn), preview=drawn, **place)


def drawn_alone(request):
    """Only what is drawn, for the place above the form that is open already."""
    drawn = drawn_of(request)
    form = WordsForm(request.POST)
    return render(
        request, "comments/preview.html", {"preview": drawn, "form": form}, status=_status(drawn)
    )


def drawn_of(request) -> Post | None:
    """A post that is in no table, or None for words that cannot be taken."""
    form = WordsForm(request.POST)
    return Post(html=html.take(form.cleaned_data["text"]).html) if form.is_valid() else None


def _status(drawn) -> int:
    return HTTPStatus.OK if drawn else HTTPStatus.UNPROCESSABLE_ENTITY


@require_POST
@in_place
@never_cache
@part_of_the_forum
def keep_reply(request, key):
    topic = finding.topic(request.user, key)
    return _keep(request, topic=topic)


@require_POST
@in_place
@never_cache
@part_of_the_forum
def keep_topic(request, slug):
    category = finding.category(request.user, slug)
    return _keep(request, category=category)


def _keep(request, **place):
    draft = drafts.save(
        user=request.user,
        text=request.POST.get("text", ""),
        title=request.POST.get("title", ""),
        **place,
    )
    template = "draft_state" if request.htmx else "draft_page"
    return render(request, f"forum/{template}.html", {"draft": draft, **place})
