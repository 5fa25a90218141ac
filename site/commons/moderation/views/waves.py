"""Taking back a wave: first the counts, then the same window once more to do it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ..actions import waves
from ..forms import WaveForm
from ..models import Wave
from ..refused import Conflict
from ..windows import Window
from .doors import wave_breakers_only

LATEST = 20


@wave_breakers_only
@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request):
    form = WaveForm(request.POST or None)
    if request.method != "POST":
        return _page(request, WaveForm())
    if not form.is_valid():
        return _page(request, form, status=422)
    data = dict(form.cleaned_data)
    reason = data.pop("reason")
    window = Window(**data)
    if "sure" not in request.POST:
        return _page(request, form, counts=waves.count(window))
    wave = waves.take_back(window=window, by=request.user, reason=reason)
    said = _("Taken back: %(things)s contents, %(accounts)s accounts.")
    messages.success(request, said % {k: wave.counts[k] for k in ("things", "accounts")})
    return redirect("moderation_waves")


@wave_breakers_only
@require_POST
def undo(request, pk: int):
    wave = get_object_or_404(Wave, pk=pk)
    try:
        waves.undo(wave=wave, by=request.user)
    except Conflict as refused:
        return _page(request, WaveForm(), refused=str(refused), status=409)
    messages.success(request, _("Undone. Everything is as it was before."))
    return redirect("moderation_waves")


def _page(request, form, *, counts=None, refused: str = "", status: int = 200):
    context = {
        "form": form,
        "counts": counts,
        "refused": refused,
        "waves": Wave.objects.select_related("by")[:LATEST],
        "tab": "waves",
    }
    return render(request, "moderation/admin/waves.html", context, status=status)
