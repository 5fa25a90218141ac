"""Reporting a thing: one page with the reasons, one tap, a word of thanks."""

from django.core.cache import cache
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from commons.accounts.adapter import allauth_address
from commons.safety.limits import client_hash, count_up

from .. import kinds, rules
from ..actions import reports
from ..forms import ReportForm

DAY, HOUR = 24 * 60 * 60, 60 * 60
HOURLY = {"member": 30, "guest": 10}
EXCERPT = 400  # letters


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request, kind: str, pk: str):
    """Also without an account. What a reader cannot see, they cannot report: both are not found."""
    thing = _thing(kind, pk, request.user)
    if thing is None:
        return render(request, "moderation/nothing.html", status=404)
    reasons = kinds.get(kind).reasons
    form = ReportForm(request.POST, reasons=reasons)
    if request.method != "POST":
        return _form(request, ReportForm(reasons=reasons), kind, thing)
    if not form.is_valid():
        return _form(request, form, kind, thing, 422)
    told = _name(request, kind, thing, form.cleaned_data["reason"])
    if not told or count_up(told, DAY) == 1:
        if _too_many(request):
            cache.delete(told)  # so that it counts when it is sent again
            form.add_error(None, _("That were many reports in one hour. Please wait a little."))
            response = _form(request, form, kind, thing, 429)
            response["Retry-After"] = str(HOUR)
            return response
        reports.make(
            about=thing,
            by=request.user if request.user.is_authenticated else None,
            reason=form.cleaned_data["reason"],
            words=form.cleaned_data["words"],
        )
    return redirect("moderation_thanks", kind=kind, pk=pk)


@never_cache
@require_safe
def thanks(request, kind: str, pk: str):
    thing = _thing(kind, pk, request.user)
    known = kinds.get(kind) if thing else None
    context = {
        "address": known.address(thing) if known else "",
        "groups": rules.grouped(known.reasons) if known else {},
        "correction_note": known.correction_note if known else "",
    }
    return render(request, "moderation/thanks.html", context)


def _thing(key: str, pk: str, user):
    try:
        kind = kinds.get(key)
    except KeyError:
        return None
    thing = kind.thing(pk)
    return thing if thing is not None and kind.visible(user, thing) else None


def _form(request, form, key, thing, status: int = 200) -> HttpResponse:
    kind = kinds.get(key)
    words = kind.text(thing)
    context = {
        "form": form,
        "label": kind.label,
        "excerpt": words if len(words) <= EXCERPT else f"{words[:EXCERPT].rsplit(maxsplit=1)[0]}…",
        "groups": rules.grouped(kind.reasons),
        "correction_note": kind.correction_note,
        "address": kind.address(thing),
        "action": reverse("moderation_report", args=[key, thing.pk]),
    }
    return render(request, "moderation/report.html", context, status=status)


def _who(request) -> str:
    """An account, or a keyed hash that changes every day; kept in the cache alone."""
    if request.user.is_authenticated:
        return f"member:{request.user.pk}"
    return f"guest:{client_hash(allauth_address(request))}"


def _name(request, kind, thing, reason) -> str:
    """Under which a guest's report is remembered for a day: thanked again, counted once.

    A complaint after a correction is another report. "" for accounts: the database keeps one each.
    """
    if request.user.is_authenticated:
        return ""
    group = "complaint" if reason in rules.COMPLAINTS else ""
    return f"moderation.reported:{_who(request)}:{kind}:{thing.pk}:{group}"[:200]


def _too_many(request) -> bool:
    who = _who(request)
    return count_up(f"moderation.reports:{who}", HOUR) > HOURLY[who.partition(":")[0]]
