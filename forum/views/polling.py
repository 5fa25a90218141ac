"""«2 new replies»: how many came behind a number, asked by a page that is open."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from ..models import Topic
from ..querysets import readable
from . import finding
from .doors import part_of_the_forum

SLOWEST = 600  # seconds between two questions


@require_safe
@login_required
@never_cache
@part_of_the_forum
def since(request, key, number):
    """One query. Without news, the next question waits twice as long (`wait` in the address)."""
    rows = Topic.objects.listed().filter(readable(request.user, "category__"), key=key)
    last = rows.values_list("last_number", flat=True).first() or 0
    asked = request.GET.get("wait", "30")
    wait = min(finding.whole(asked, SLOWEST) * 2, SLOWEST)
    context = {"key": key, "number": number, "count": max(last - number, 0), "wait": wait}
    return render(request, "forum/since.html", context)
