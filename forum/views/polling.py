"""«2 new replies»: how many came behind a number, asked by a page that is open."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from ..models import Post
from . import finding
from .doors import in_place, part_of_the_forum

SLOWEST = 600  # seconds between two questions
MOST = 99  # replies counted


@require_safe
@in_place
@never_cache
@part_of_the_forum
def since(request, key, number):
    """One query. Without news, the next question waits twice as long (`wait` in the address)."""
    rows = Post.objects.visible_to(request.user).shown().filter(topic__key=key, number__gt=number)
    count = rows[:MOST].count()
    asked = request.GET.get("wait", "30")
    wait = min(finding.whole(asked, SLOWEST) * 2, SLOWEST)
    context = {"key": key, "number": number, "count": count, "wait": wait}
    return render(request, "forum/since.html", context)
