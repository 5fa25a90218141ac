"""All services that somebody keeps, and what was changed of them lately."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ... import completeness, policy
from ...actions import changes
from ...fact_words import label_of
from ...models import FactsChange
from ...models.service_place import Consent
from .doors import coordinators_only, some_only

PAGE = 20


@some_only
@require_safe
def services(request):
    rows = policy.kept_by(request.user).order_by("-pk")
    rows = rows.prefetch_related("pages", "places", "contacts__contact", "languages")
    items = Paginator(rows, PAGE).get_page(request.GET.get("p"))
    entries = [(service, completeness.of(service)) for service in items]
    context = {"entries": entries, "items": items, "tab": "list"}
    return render(request, "services/desk/list.html", around(request.user) | context)


@coordinators_only
@require_safe
def changed(request):
    """What nobody looked at yet; `?only=all` brings the rest of the ninety days."""
    rows = FactsChange.objects.select_related("made_by", "seen_by", "service")
    everything = request.GET.get("only") == "all"
    if not everything:
        rows = rows.filter(seen_at=None)
    items = Paginator(rows.order_by("-made_at", "-pk"), PAGE).get_page(request.GET.get("p"))
    context = {
        "entries": [(row, _compared(row)) for row in items],
        "items": items,
        "everything": everything,
        "tab": "changes",
    }
    return render(request, "services/desk/changes.html", around(request.user) | context)


@coordinators_only
@require_POST
def seen(request, row):
    kept = get_object_or_404(FactsChange, pk=row)
    changes.mark_seen(service=kept.service, upto=kept.pk, by=request.user)
    messages.success(request, _("Looked at."))
    return redirect("service_changes")


def around(user) -> dict:
    """What stands above all these lists."""
    keeps_all = policy.keeps_all(user)
    return {
        "keeps_all": keeps_all,
        "asked": policy.asked_of(user).filter(owner_consent=Consent.ASKED).count(),
        "unseen": FactsChange.objects.filter(seen_at=None).count() if keeps_all else 0,
    }


def _compared(row: FactsChange) -> list[tuple[str, str, str]]:
    """Label, before and after of each fact that changed."""
    return [(label_of(fact), row.before.get(fact, ""), words) for fact, words in row.after.items()]
