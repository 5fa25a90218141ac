"""The public log of moderation."""

from datetime import date

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .. import tallies

PAGE = 50


@require_safe
def log(request):
    """Figures by month. Nothing in it names a member or quotes a word."""
    return render(request, "moderation/log.html", {"months": tallies.months()})


@require_safe
def month(request, year: int, month: int):
    """The decisions of one month, one line each."""
    try:
        first = date(year, month, 1)
        end = date(year + month // 12, month % 12 + 1, 1)
    except ValueError:
        raise Http404 from None
    items = Paginator(tallies.lines(first, end), PAGE).get_page(request.GET.get("page"))
    lines = [tallies.line(row) for row in items]
    return render(
        request, "moderation/log_month.html", {"first": first, "items": items, "lines": lines}
    )
