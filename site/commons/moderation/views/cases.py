"""One case: reading it whole, claiming, deciding, undoing."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin.messages import button, success

from .. import desk, kinds, policy, rules
from ..actions import cases, decisions, notes
from ..forms import DecisionForm, NoteForm
from ..models import Case, Note, Sanction
from ..refused import Conflict
from .doors import moderators_only

STATUS = {Conflict: 409, PermissionDenied: 403, ValidationError: 422}
REFUSED = tuple(STATUS)
WHOLE = 200_000  # letters


@moderators_only
@require_safe
def case(request, pk: int):
    return _page(request, _case(request, pk))


@moderators_only
@require_http_methods(["GET", "HEAD", "POST"])
def about(request, kind: str, pk: str):
    """From the page: the open case about a thing, or a button that opens one."""
    try:
        known = kinds.get(kind)
    except KeyError:
        raise Http404 from None
    thing = known.thing(pk)
    if thing is None:
        raise Http404
    found = Case.objects.about(kind, thing.pk).open_to_moderators().still_open().first()
    if found is None and request.method == "POST":
        found = decisions.about(thing=thing, by=request.user)
    if found:
        return redirect("moderation_case", pk=found.pk)
    earlier = policy.decisions_for(request.user).filter(
        case__kind=kind, case__object_id=str(thing.pk)
    )
    context = {
        "label": known.label,
        "text": known.text(thing),
        "address": known.address(thing),
        "earlier": [(row, rules.DECIDED.get(row.verdict)) for row in earlier.select_related("by")],
        "kind": kind,
        "pk": thing.pk,
    }
    return render(request, "moderation/admin/about.html", context)


@moderators_only
@require_POST
def claim(request, pk: int):
    row = _case(request, pk)
    try:
        cases.claim(case=row, by=request.user)
    except REFUSED as refused:
        return _page(request, row, refused=refused)
    return redirect("moderation_case", pk=pk)


@moderators_only
@require_POST
def release(request, pk: int):
    cases.release(case=_case(request, pk), by=request.user)
    return redirect("moderation_queue")


@moderators_only
@require_POST
def decide(request, pk: int):
    """Back to the queue, with a way to undo; what was typed stays when it is refused."""
    row = _case(request, pk)
    form = DecisionForm(request.POST, kind=kinds.find(row.kind))
    if not form.is_valid():
        return _page(request, row, form=form, status=422)
    data = form.cleaned_data
    try:
        made = decisions.decide(
            case=row,
            by=request.user,
            verdict=data["verdict"],
            rule=data["rule"],
            reason=data["reason"],
            until=data.get("until") if data["verdict"] in rules.SANCTIONS else None,
        )
    except REFUSED as refused:
        return _page(request, row, form=form, refused=refused)
    back = button(reverse("moderation_case", args=[row.pk]), _("See it, or undo it"))
    success(request, f"{rules.DECIDED[made.verdict]}.", buttons=[back])
    return redirect("moderation_queue")


@moderators_only
@require_POST
def undo(request, pk: int):
    row = get_object_or_404(policy.decisions_for(request.user).select_related("case"), pk=pk)
    try:
        decisions.undo(decision=row, by=request.user)
    except REFUSED as refused:
        return _page(request, row.case, refused=refused)
    messages.success(request, _("Undone. The case is in the queue again."))
    return redirect("moderation_case", pk=row.case_id)


@moderators_only
@require_POST
def note(request, pk: int):
    row = _case(request, pk)
    form = NoteForm(request.POST)
    if row.author is None or row.author == request.user:
        raise Http404
    if not form.is_valid():
        return _page(request, row, note_form=form, status=422)
    notes.write(member=row.author, words=form.cleaned_data["words"], by=request.user)
    return redirect("moderation_case", pk=pk)


@moderators_only
@require_POST
def lift(request, pk: int, sanction: int):
    row = _case(request, pk)
    held = get_object_or_404(Sanction, pk=sanction, member=row.author_id)
    try:
        decisions.lift(sanction=held, by=request.user)
    except REFUSED as refused:
        return _page(request, row, refused=refused)
    messages.success(request, _("The sanction has ended."))
    return redirect("moderation_case", pk=pk)


def _case(request, pk: int) -> Case:
    """What a moderator may not know of does not exist for them."""
    rows = policy.cases_for(request.user).select_related("author", "claimed_by")
    return get_object_or_404(rows, pk=pk)


def _notes(reader, member):
    """What moderators wrote for each other about a member; never about who reads it."""
    if member is None or member == reader:
        return []
    return Note.objects.filter(member=member).select_related("by")


def _page(request, row, *, form=None, note_form=None, refused=None, status: int = 200):
    row.refresh_from_db()
    kind = kinds.find(row.kind)
    form = form or DecisionForm(initial={"verdict": ""}, kind=kind)
    if refused is not None:
        status = STATUS[type(refused)]
        if isinstance(refused, ValidationError):
            for name, said in refused.message_dict.items():
                form.add_error(name, said)
            refused = None
    (card,) = desk.cards([row], longest=WHOLE, reader=request.user)
    if card.rule and not form.is_bound:
        form.initial["rule"] = card.rule
    context = {
        "card": card,
        "case": row,
        "holder": row.claimant(),
        "refusal": policy.why_not_decide(request.user, row),
        "form": form,
        "note_form": note_form or NoteForm(prefix=None),
        "refused": str(refused) if refused else "",
        "mend": kind.mend(request.user, card.thing) if card.thing and kind.mend else "",
        "notes": _notes(request.user, row.author),
        "sanctions": Sanction.objects.in_force().filter(member=row.author) if row.author else [],
        "ended": rules.ENDED.get(row.outcome, ""),
        "decisions": [
            (made, rules.DECIDED.get(made.verdict), rules.RULES.get(made.rule, ""))
            for made in row.decisions.select_related("by", "undone_by")
        ],
    }
    return render(request, "moderation/admin/case.html", context, status=status)
