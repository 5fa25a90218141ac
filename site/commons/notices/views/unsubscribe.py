"""Stopping mail from the mail itself: one click (RFC 8058), signed in or not."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from commons.accounts.models import User

from .. import following, kinds, unsubscribing
from ..actions import choices
from ..ways import Way

RHYTHMS = {Way.NOW, Way.DAILY, Way.WEEKLY}


@csrf_exempt  # mail programs post here by themselves; the signed words are the proof
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request, words):
    """GET only asks: programs that look at every address in a mail must stop nothing."""
    try:
        wish = unsubscribing.read(words)
    except unsubscribing.Expired:
        return answer(request, "expired", 410)
    except unsubscribing.Forged:
        return answer(request, "forged", 400)
    user = User.objects.filter(pk=wish.user_id).first()
    known = kinds.find(wish.kind)
    changeable = not wish.kind or wish.kind == following.KEY or (known and not known.always)
    if user is None or wish.rhythm not in RHYTHMS or not changeable:
        return answer(request, "expired", 410)
    label = known.label if known else ""
    if request.method != "POST":
        return answer(request, "ask", 200, label, wish.rhythm)
    choices.stop(user=user, rhythm=wish.rhythm, kind=wish.kind)
    return answer(request, "done", 200, label, wish.rhythm)


def answer(request, state: str, status: int, label: str = "", rhythm: str = ""):
    context = {"state": state, "label": label, "gathered": rhythm != Way.NOW}
    response = render(request, "notices/unsubscribe.html", context, status=status)
    response["X-Robots-Tag"] = "noindex"
    return response
