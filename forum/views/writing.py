"""Replying and beginning a topic: the form at its own address, and what happens to what is sent."""

from functools import partial
from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from commons.accounts.kept_text import given_back, keeps_text
from commons.comments import tickets
from commons.moderation import flood
from commons.moderation.refused import TooMany
from commons.notices.actions import watches
from commons.notices.levels import Level
from commons.notices.models import Watch
from commons.safety import html

from .. import anonymity, policy
from ..actions import once, topics
from ..actions import posts as actions
from ..forms import PostForm, TopicForm
from ..models import Category, Draft, Post, Topic
from ..refused import Closed, Gone, Refused, meanwhile
from . import finding
from .doors import part_of_the_forum, refused


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_text("forum:reply", "text")
@part_of_the_forum
def reply(request, key):
    topic = finding.topic(request.user, key)
    if refusal := why_no_form(request, policy.why_not_reply(request.user, topic), topic):
        return refusal
    if request.method != "POST":
        return shown(
            request, form_of(request, topic), topic=topic, answered=asked_for(request, topic)
        )
    form = PostForm(
        request.POST, request.FILES, user=request.user, category=topic.category, follows=True
    )
    if not form.is_valid():
        return shown(request, form.renewed(), form.status, topic=topic)
    typed = form.cleaned_data
    try:
        answers = answered(request.user, topic, typed.get("to"), typed["token"])
        post = actions.reply(
            topic=topic,
            text=typed["text"],
            token=typed["token"],
            by=request.user,
            answers=answers,
            quoted=typed["quoted"],
            organization=typed.get("organization"),
            picture=form.picture,
            turn=partial(take_turn, request.user, topic.category),
        )
    except TooMany as many:
        return too_many(request, many, form, topic=topic)
    except Closed as refusal:
        return refused(request, refusal, topic)
    except Refused as refusal:
        form.add_error(None, refusal.words)
        again = form.renewed_for_all() if isinstance(refusal, Gone) else form.renewed()
        return shown(request, again, refusal.status, topic=topic)
    return sent(request, post, topic, request.POST.get("follow"))


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_text("forum:begin", "title", "text")
@part_of_the_forum
def begin(request, slug):
    category = finding.category(request.user, slug)
    if refusal := why_no_form(request, policy.why_not_begin(request.user, category)):
        return refusal
    if request.method != "POST":
        return shown(request, new_topic(request, category), category=category)
    form = TopicForm(request.POST, request.FILES, user=request.user, category=category)
    if not form.is_valid():
        return shown(request, form.renewed(), form.status, category=category)
    typed = form.cleaned_data
    try:
        post = topics.begin(
            category=category,
            title=typed["title"],
            text=typed["text"],
            token=typed["token"],
            by=request.user,
            kind=typed["kind"],
            tags=typed["tags"],
            organization=typed.get("organization"),
            picture=form.picture,
            turn=partial(take_turn, request.user, category),
        )
    except TooMany as many:
        return too_many(request, many, form, category=category)
    except Closed as refusal:
        return refused(request, refusal)
    except Refused as refusal:
        form.add_error(None, refusal.words)
        return shown(request, form.renewed(), refusal.status, category=category)
    return sent(request, post, post.topic, typed.get("follow"))


def why_no_form(request, reason: str | None, topic: Topic | None = None):
    """Where this reader is led instead of to a form, or None."""
    if not request.user.is_authenticated:
        step = redirect_to_login(request.get_full_path())
        return HttpResponseClientRedirect(step.url) if request.htmx else step
    return refused(request, Closed(reason), topic) if reason else None


def form_of(request, topic: Topic, **options) -> PostForm:
    """With what was kept for this member, what they began, or the words they quote."""
    draft = _draft(request.user, topic=topic)
    words = {"ticket": tickets.issue(), "text": draft.text if draft else ""}
    quoted = asked_for(request, topic)
    if quoted is not None:
        words["to"] = quoted.number
        if "quote" in request.GET:
            words["quoted"] = html.excerpt(quoted.html, 600).removesuffix("…")
    words |= given_back(request, "forum:reply")
    follows = Watch.objects.level_of(request.user, topic) >= Level.WATCH
    form = PostForm(
        initial=words, user=request.user, category=topic.category, follows=follows, **options
    )
    form.draft = draft
    return form


def form_in_place(request, topic: Topic, level: Level) -> PostForm:
    """The form below the posts."""
    draft = _draft(request.user, topic=topic)
    words = {"ticket": tickets.issue(), "text": draft.text if draft else ""}
    follows = level >= Level.WATCH
    form = PostForm(initial=words, user=request.user, category=topic.category, follows=follows)
    form.draft = draft
    return form


def new_topic(request, category: Category) -> TopicForm:
    draft = _draft(request.user, category=category)
    words = {"ticket": tickets.issue()}
    if draft:
        words |= {"title": draft.title, "text": draft.text}
    words |= given_back(request, "forum:begin")
    form = TopicForm(initial=words, user=request.user, category=category)
    form.draft = draft
    return form


def _draft(user, topic: Topic | None = None, category: Category | None = None) -> Draft | None:
    if (topic.category if topic else category).sensitive:
        return None
    if topic and not getattr(topic, "has_draft", True):
        return None
    return Draft.objects.filter(user=user, topic=topic, category=category).first()


def asked_for(request, topic: Topic) -> Post | None:
    """The post whose number stands in the address, when this reader may see it."""
    number = request.GET.get("to")
    if number is None:
        return None
    number = finding.whole(number, 2**31 - 1)
    return Post.objects.visible_to(request.user).filter(topic=topic, number=number).first()


def answered(user, topic: Topic, number: int | None, token) -> Post | None:
    """Raises Gone when what is answered was hidden or withdrawn meanwhile, or never stood here; not
    for a form that was sent before, which asks for nothing new.
    """
    if number is None:
        return None
    rows = Post.objects.visible_to(user).shown().select_related("author")
    found = rows.filter(topic=topic, number=number).first() if number < 2**31 else None
    if found is None and not once.sent_before(token):
        raise meanwhile()
    return found


def take_turn(user, category: Category) -> None:
    """Raises TooMany."""
    flood.take(**_writer(user, category), place=category)


def take_turn_correcting(user, category: Category) -> None:
    """Raises TooMany. Slow mode keeps nobody from mending what stands there."""
    flood.take(**_writer(user, category), what=flood.CORRECTING)


def _writer(user, category: Category) -> dict:
    """In a sensitive category nothing that counts names the member for longer than the cache holds
    the key of the day.
    """
    return {"guest": anonymity.writer_of_today(user)} if category.sensitive else {"user": user}


def too_many(request, many: TooMany, form, **place):
    return many.answer(form, lambda status: shown(request, form.renewed(), status, **place))


def sent(request, post: Post, topic: Topic, follow):
    if follow and not topic.category.sensitive:
        watches.set_level(user=request.user, target=topic, level=Level.WATCH)
    if post.secret:
        context = {"post": post, "topic": topic}
        response = render(request, "forum/secret.html", context, status=HTTPStatus.CREATED)
        add_never_cache_headers(response)
        return response
    if post.is_held:
        messages.info(request, _("Thank you. Your words show as soon as somebody has read them."))
        if post.is_opening:
            return redirect("forum:mine")
    return redirect(post.get_absolute_url())


def shown(request, form, status=HTTPStatus.OK, *, topic=None, category=None, **more):
    context = {
        "form": form,
        "topic": topic,
        "category": category or topic.category,
        "begins": topic is None,
        "is_first": not Post.objects.of(request.user).exists(),
        **more,
    }
    response = render(request, "forum/write.html", context, status=status)
    add_never_cache_headers(response)
    return response
