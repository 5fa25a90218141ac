"""Reading a topic: a page of it, all of it on paper, where one stopped, one post of it."""

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from commons.notices.levels import Level
from commons.notices.models import Watch
from commons.pages import caching

from .. import beside, kept, pictures
from ..actions import reading
from ..drawing import Drawing
from ..models import Post, Topic
from ..models.post import page_of
from ..thread import Thread
from . import finding, promoting, writing
from .doors import part_of_the_forum

NEAR = 4  # topics beside
PAPER = 500  # posts on paper


@require_safe
@part_of_the_forum
def topic(request, key):
    topic = finding.topic(request.user, key)
    kept.tells_of_topic(topic)
    thread = Thread(topic, request.user, finding.page_number(request))
    if thread.number > thread.pages.last:
        raise Http404
    context = {
        "topic": topic,
        "thread": thread,
        "drawing": Drawing(request, thread),
        "near": near(topic),
        "beside": beside.pages_of(topic, request.user),
        **about_member(request, thread),
    }
    response = render(request, "forum/topic.html", context)
    if topic.category.sensitive:
        response["Cache-Control"] = "private, no-store"
        response["Referrer-Policy"] = "no-referrer"
    return response


def about_member(request, thread: Thread) -> dict:
    """What a member's page has beside: the level of watching, the form with the draft."""
    user, topic = request.user, thread.topic
    if not user.is_authenticated:
        return {}
    if thread.last_number > thread.place:
        reading.mark_read(topic=topic, number=thread.last_number, user=user)
    level = Level.NORMAL if topic.category.sensitive else Watch.objects.level_of(user, topic)
    form = None if thread.why_closed else writing.form_in_place(request, topic, level)
    return {"level": level, "form": form, "promotes": promoting.offered(user, topic)}


def near(topic: Topic) -> list[tuple[str, str]]:
    """Address and title of others of the same category, where something was said lately."""
    name = f"forum:near:{topic.category_id}:{get_language()}"
    found = caching.remember(name, lambda: _newest(topic.category_id), at_hand=True)
    return [(address, title) for key, address, title in found if key != topic.pk][:NEAR]


def _newest(category: int) -> list[tuple[int, str, str]]:
    rows = Topic.objects.listed().filter(category=category).latest_first().only("key", "title")
    return [(row.pk, row.get_absolute_url(), row.title) for row in rows[: NEAR + 1]]


@require_safe
@part_of_the_forum
def on_paper(request, key):
    """The whole topic on one page, up to PAPER posts."""
    topic = finding.topic(request.user, key)
    kept.tells_of_topic(topic)
    rows = Post.objects.filter(topic=topic).shown().between(1, topic.last_number)
    posts = list(rows.for_reading()[:PAPER])
    pictures.attach(posts)
    context = {"topic": topic, "posts": posts, "most": PAPER}
    return render(request, "forum/print.html", context)


@require_safe
@login_required
@never_cache
@part_of_the_forum
def resume(request, key):
    """Leads to the first post this member has not seen, or to the last one."""
    topic = finding.topic(request.user, key)
    place = Thread(topic, request.user).place
    return redirect(address(topic, min(place + 1, max(topic.last_number, 1))))


@require_safe
@part_of_the_forum
def post(request, key, number):
    """The lasting address of a post, wherever its topic is moved."""
    topic = finding.topic(request.user, key)
    if not 1 <= number <= topic.last_number:
        raise Http404
    return redirect(address(topic, number))


def address(topic: Topic, number: int) -> str:
    page = page_of(number)
    query = f"?page={page}" if page > 1 else ""
    return f"{reverse('forum:topic', args=[topic.key])}{query}#p-{number}"
