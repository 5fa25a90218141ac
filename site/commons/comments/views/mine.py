"""One's own comments, the newest first: what became of each, and taking it back."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from commons.moderation.policy import may_speak
from commons.pages.querysets import by_id

from .. import policy
from ..models import Sidecar

PAGE = 20


@require_safe
@login_required
@never_cache
def listed(request):
    """A page's title is shown while the page may be read: it may have been restricted since."""
    rows = Sidecar.objects.of(request.user).select_related("comment").order_by("-pk")
    items = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    pages = by_id(request.user, {row.page_id for row in items})
    silenced = may_speak(request.user)
    entries = [
        {
            "comment": row,
            "page": pages.get(row.page_id),
            "editable": not silenced and policy.why_not_correct(request.user, row) is None,
        }
        for row in items
    ]
    return render(request, "comments/mine.html", {"entries": entries, "items": items})
