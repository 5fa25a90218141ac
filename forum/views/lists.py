"""The lists of the forum."""

from datetime import timedelta

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from commons.pages import caching

from .. import kept, lists, policy
from ..actions import reading
from ..lists import Flowing, Numbered
from ..models import Topic
from . import finding
from .doors import part_of_the_forum

PERIODS = {"week": 7, "month": 30, "year": 365}
TOP = 50
FRONT = 12  # topics below the categories


@require_safe
@part_of_the_forum
def index(request):
    """The categories, what is pinned everywhere, and the latest topics."""
    user = request.user
    kept.tells_of_lists()
    categories = lists.open_to(user)
    latest = Numbered(lists.open_categories(user), 1).topics
    pinned, rows = lists.two(lists.pinned(user), latest, user)
    news = lists.news(user, categories)
    context = {
        "categories": [(category, news.get(category.pk)) for category in categories],
        "pinned": pinned,
        "rows": rows[:FRONT],
        "part": "index",
    }
    return render(request, "forum/index.html", context)


@require_safe
@part_of_the_forum
def latest(request):
    kept.tells_of_lists()
    found = Numbered(lists.open_categories(request.user), finding.page_number(request))
    return _numbered(request, found, {"heading": _("Latest topics"), "part": "latest"})


@require_safe
@part_of_the_forum
def category(request, slug):
    category = lists.category(request.user, slug)
    if category is None:
        raise Http404
    kept.tells_of_lists(category)
    found = Numbered([category], finding.page_number(request))
    context = {
        "category": category,
        "why_not": policy.why_not_begin(request.user, category)
        if request.user.is_authenticated
        else None,
    }
    pinned = lists.pinned(request.user, category) if found.number == 1 else []
    return _numbered(request, found, context, "forum/category.html", pinned)


def _numbered(request, found: Numbered, context: dict, template="forum/list.html", pinned=()):
    if not found.topics and found.number > 1:
        raise Http404
    pinned, rows = lists.two(list(pinned), found.topics, request.user)
    context |= {"pinned": pinned, "rows": rows, "pages": found.pages}
    return render(request, template, context)


def _flowing(request, topics, **context):
    kept.tells_of_lists()
    found = Flowing(topics, finding.before(request))
    context |= {"rows": lists.rows(found.topics, request.user), "next": found.next}
    return render(request, "forum/list.html", context)


@require_safe
@part_of_the_forum
def unanswered(request):
    categories = lists.open_categories(request.user)
    topics = Topic.objects.listed().unanswered().filter(category__in=categories)
    return _flowing(request, topics, heading=_("Topics without a reply"), part="unanswered")


@require_safe
@part_of_the_forum
def tag(request, slug):
    tag = finding.tag(request.user, slug)
    categories = lists.open_categories(request.user)
    topics = Topic.objects.listed().filter(category__in=categories, tags=tag)
    return _flowing(request, topics, heading=tag.name, tag=tag)


@require_safe
@login_required
@never_cache
@part_of_the_forum
def unread(request):
    topics = lists.unread_by(request.user, lists.open_categories(request.user))
    return _flowing(request, topics, heading=_("New and unread"), part="unread")


@require_safe
@login_required
@never_cache
@part_of_the_forum
def mine(request):
    topics = Topic.objects.visible_to(request.user).taken_part_in(request.user)
    return _flowing(request, topics, heading=_("Topics I take part in"), part="mine")


@require_safe
@part_of_the_forum
def top(request, period):
    """What was found most useful among the topics of a period; worked out once in ten minutes."""
    if period not in PERIODS:
        raise Http404
    kept.tells_of_lists()
    categories = lists.open_categories(request.user)
    by_id = (
        Topic.objects.listed()
        .filter(category__in=categories, pk__in=_top(period))
        .for_rows()
        .in_bulk()
    )
    topics = [by_id[key] for key in _top(period) if key in by_id][:TOP]
    context = {
        "heading": _("Most useful topics"),
        "rows": lists.rows(topics, request.user),
        "part": "top",
        "period": period,
    }
    return render(request, "forum/list.html", context)


def _top(period: str) -> list[int]:
    return caching.remember(f"forum:top:{period}", lambda: _collect(PERIODS[period]), at_hand=True)


def _collect(days: int) -> list[int]:
    since = timezone.now() - timedelta(days=days)
    topics = Topic.objects.listed().outside_rooms().filter(last_post_at__gt=since)
    return list(
        topics.order_by("-useful_count", "-post_count", "-turn").values_list("pk", flat=True)[
            : 4 * TOP
        ]
    )


@require_POST
@login_required
@part_of_the_forum
def category_read(request, slug):
    """Nothing said there until now is new any more."""
    category = finding.category(request.user, slug)
    reading.mark_category_read(category=category, user=request.user)
    return redirect("forum:category", slug=category.slug)
