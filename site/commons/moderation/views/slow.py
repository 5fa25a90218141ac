"""Slow mode of one page, from its menu in the admin."""

from datetime import timedelta

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.models import Page

from .. import flood
from ..actions import slowness
from ..forms import SlowForm
from .doors import moderators_only


@moderators_only
@require_http_methods(["GET", "HEAD", "POST"])
def slow(request, page_id: int):
    page = get_object_or_404(Page, pk=page_id)
    if request.method == "POST" and "end" in request.POST:
        slowness.speed_up(place=page, by=request.user)
        messages.success(request, _("Slow mode has ended."))
        return redirect("moderation_slow", page_id=page_id)
    form = SlowForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        slowness.slow_down(
            place=page,
            seconds=int(form.cleaned_data["seconds"]),
            until=timezone.now() + timedelta(hours=int(form.cleaned_data["hours"])),
            by=request.user,
        )
        messages.success(request, _("Slow mode is on. It ends by itself."))
        return redirect("moderation_slow", page_id=page_id)
    context = {"page": page, "form": form, "now": flood.slowness(page)}
    status = 422 if form.is_bound else 200
    return render(request, "moderation/admin/slow.html", context, status=status)
