"""One's own posts, the newest first: what became of each, and taking it back."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from commons.moderation.policy import may_speak

from .. import policy
from ..models import Post, Topic
from . import finding
from .doors import part_of_the_forum

PAGE = 20


@require_safe
@login_required
@never_cache
@part_of_the_forum
def listed(request):
    """A topic's title is shown while the topic may be read: its category may be closed since.

    What was written in sensitive categories is nobody's, and so not among it.
    """
    rows = Post.objects.of(request.user).select_related("topic__category").order_by("-pk")
    if before := finding.before(request):
        rows = rows.filter(pk__lt=before)
    posts = list(rows[: PAGE + 1])
    readable = Topic.objects.visible_to(request.user).filter(pk__in={p.topic_id for p in posts})
    titled = set(readable.values_list("pk", flat=True))
    silenced = may_speak(request.user)
    entries = [
        {
            "post": post,
            "titled": post.topic_id in titled,
            "editable": not silenced and policy.why_not_correct(request.user, post) is None,
        }
        for post in posts[:PAGE]
    ]
    context = {"entries": entries, "next": posts[PAGE - 1].pk if len(posts) > PAGE else None}
    return render(request, "forum/posts_of_mine.html", context)
