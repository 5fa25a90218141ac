"""Following one thing, and what a member follows."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from .. import following
from ..actions import letters, watches
from ..forms.level import LevelForm
from ..models import Watch

DAYS = 30
SHOWN = 20


@login_required
@never_cache
def follow(request, key, pk):
    """The form has an address of its own, because public pages are kept for everybody alike."""
    kind = following.followable(key)
    thing = kind.find(request.user, pk) if kind and pk < 2**63 else None
    if thing is None:
        raise Http404
    level = Watch.objects.level_of(request.user, thing)
    form = LevelForm(request.POST or None, levels=kind.levels, initial={"level": level.value})
    if form.is_valid():
        watches.set_level(user=request.user, target=thing, level=form.cleaned_data["level"])
        messages.success(request, _("The settings are saved."))
        return redirect("notices:follow", key=key, pk=pk)
    context = {
        "form": form,
        "level": level,
        "followed": level > 1,
        "gathered": kind.gathered,
        "title": kind.title(thing),
        "address": kind.address(thing),
        "label": kind.label,
    }
    return render(request, "notices/follow.html", context, status=422 if form.is_bound else 200)


@login_required
@never_cache
@require_GET
def follows(request):
    """What the member follows, with what was new in it in the last month."""
    now = timezone.now()
    since = now - timezone.timedelta(days=DAYS)
    rows, pairs = [], {}
    for watch in letters.follows(request.user).order_by("-set_at").prefetch_related("target"):
        kind = watch.target and following.followable_of(watch.target)
        thing = kind and kind.find(request.user, watch.object_id)
        if thing:
            rows.append({"key": kind.key, "pk": thing.pk, "title": kind.title(thing), "kind": kind})
            pairs |= dict.fromkeys(following.fresh(request.user, thing, since, now))
    items = following.items(request.user, pairs)[:SHOWN]
    return render(request, "notices/follows.html", {"rows": rows, "items": items})
