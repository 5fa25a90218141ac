"""A member's notices: the list, and marking read."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import InvalidPage, Paginator
from django.db.models import BooleanField, Case, Count, Max, Value, When
from django.http import Http404, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from .. import reading
from ..actions import notices
from ..models import Notice

PER_PAGE = 20  # groups
MOST = 1000  # notices looked at for one page


@login_required
@never_cache
@require_GET
def listing(request):
    rows = Notice.objects.of(request.user)
    unread = Case(When(read_at=None, then=Value(True)), default=False, output_field=BooleanField())
    grouped = rows.annotate(unread=unread).values("group", "unread")
    grouped = grouped.annotate(newest=Max("pk"), size=Count("pk")).order_by("-newest")
    try:
        items = Paginator(grouped, PER_PAGE).page(request.GET.get("page", 1))
    except InvalidPage as error:
        raise Http404(_("This list has no such page.")) from error
    names = {(row["group"], row["unread"]) for row in items}
    found = rows.filter(group__in={name for name, _unread in names}).order_by("-pk")[:MOST]
    wanted = [notice for notice in found if (notice.group, notice.read_at is None) in names]
    groups = reading.groups(request.user, wanted)
    upto = max((row["newest"] for row in items), default=0)
    context = {"items": items, "groups": groups, "upto": upto}
    return render(request, "notices/list.html", context)


@login_required
@never_cache
@require_POST
def read(request):
    """Marks a group read, or everything up to the newest notice that was on the page."""
    upto = number(request.POST.get("upto"))
    if upto is None or "\x00" in request.POST.get("group", ""):
        return HttpResponseBadRequest(_("This form was not complete. Open the list again."))
    group = request.POST.get("group", "")[:120]
    notices.mark_read(user=request.user, upto=upto, group=group)
    return redirect(reverse("notices:list"))


@login_required
@never_cache
@require_POST
def go(request, pk):
    """Marks the group of a notice read and leads to what it is about."""
    notice = get_object_or_404(Notice.objects.of(request.user), pk=pk)
    notices.mark_read(user=request.user, upto=notice.pk, group=notice.group)
    groups = reading.groups(request.user, [notice])
    if not groups:
        raise Http404(_("This is no longer there."))
    return redirect(groups[0].address)


def number(text) -> int | None:
    """A whole number of the database's size, or None."""
    text = text or ""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None
