"""A member's organisations and skills, and the questions that wait for an organisation's answer."""

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from .. import policy
from ..actions import affiliations, skills
from ..forms.ties import AskForm, AudienceForm, SkillsForm
from ..models import Affiliation, Skills


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def listed(request):
    """Own ties and the form for a new one; for who decides, the questions that wait."""
    form = AskForm(request.POST if request.method == "POST" else None, user=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            affiliations.ask(user=request.user, **form.cleaned_data)
        except ValidationError as refused:
            form.add_error(None, refused)
        else:
            messages.success(request, _("Asked. The organisation answers."))
            return redirect("account_ties")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return _page(request, status, form=form)


@login_required
@require_POST
def change_skills(request):
    row = Skills.objects.filter(user=request.user).first() or Skills(user=request.user)
    form = SkillsForm(request.POST, instance=row)
    if not form.is_valid():
        return _page(request, HTTPStatus.UNPROCESSABLE_ENTITY, skills_form=form)
    skills.save(skills=form.instance, by=request.user)
    messages.success(request, _("Saved."))
    return redirect("account_ties")


@login_required
@require_POST
def show_to(request, pk):
    tie = get_object_or_404(Affiliation.objects.current(), pk=pk, user=request.user)
    form = AudienceForm(request.POST)
    if not form.is_valid():
        return _page(request, HTTPStatus.UNPROCESSABLE_ENTITY)
    affiliations.show_to(tie=tie, **form.cleaned_data)
    messages.success(request, _("Saved."))
    return redirect("account_ties")


@login_required
@require_POST
def end(request, pk):
    """Own, or one of an organisation this person decides about; nobody else's exists here."""
    tie = get_object_or_404(Affiliation.objects.select_related("organization", "user"), pk=pk)
    if tie.user_id != request.user.pk:
        tie = _decidable(request, pk)
    affiliations.end(tie=tie, by=request.user)
    messages.success(request, _("Ended."))
    return redirect("account_ties")


@login_required
@require_POST
def accept(request, pk):
    affiliations.accept(tie=_decidable(request, pk), by=request.user)
    messages.success(request, _("Confirmed."))
    return redirect("account_ties")


@login_required
@require_POST
def refuse(request, pk):
    affiliations.refuse(tie=_decidable(request, pk), by=request.user)
    messages.success(request, _("Refused."))
    return redirect("account_ties")


def _decidable(request, pk):
    """404 for ties of organisations this person does not answer for."""
    return get_object_or_404(_decided(request.user), pk=pk)


def _decided(user):
    rows = Affiliation.objects.select_related("organization", "user")
    own = policy.decided_by(user)
    return rows if own is None else rows.filter(organization__in=own)


def _page(request, status, form=None, skills_form=None):
    user = request.user
    mine = Affiliation.objects.current().filter(user=user).select_related("organization")
    others = _decided(user).current().exclude(user=user).order_by("asked_at")
    row = Skills.objects.filter(user=user).first() or Skills(user=user)
    context = {
        "form": form or AskForm(user=user),
        "skills_form": skills_form or SkillsForm(instance=row),
        "mine": [(tie, AudienceForm(initial={"audience": tie.audience})) for tie in mine],
        "waiting": [
            tie
            for tie in others.waiting().of_open_accounts()[:100]
            if not policy.why_not_decide(user, tie)
        ],
        "people": []
        if policy.may_keep_accounts(user)
        else [tie for tie in others.confirmed() if not policy.why_not_decide(user, tie)],
    }
    return render(request, "members/ties.html", context, status=status)
