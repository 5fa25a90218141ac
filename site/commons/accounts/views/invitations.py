"""Inviting, and what an invited person meets."""

from http import HTTPStatus

from allauth.decorators import rate_limit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from .. import invitations, policy
from ..actions import inviting
from ..forms.invitations import InviteForm
from ..models import Invitation


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def listed(request):
    """Own open invitations with their links, and the form for a new one."""
    if not policy.may_invite(request.user):
        raise PermissionDenied(_("You cannot invite anybody."))
    form = InviteForm(request.POST if request.method == "POST" else None, by=request.user)
    if request.method == "POST" and form.is_valid():
        kind, payload = form.chosen
        inviting.invite(by=request.user, kind=kind, payload=payload, days=form.cleaned_data["days"])
        messages.success(request, _("The invitation is made. Give its link to one person."))
        return redirect("account_invitations")
    rows = Invitation.objects.open().filter(made_by=request.user)
    entries = [(row, invitations.words(row), link_of(row)) for row in rows]
    return render(
        request,
        "account/invitations.html",
        {"form": form, "entries": entries},
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
    )


@login_required
@require_POST
def revoke(request, pk):
    """Pressed twice, it stays taken back."""
    own = get_object_or_404(Invitation, pk=pk, made_by=request.user)
    inviting.revoke(invitation=own, by=request.user)
    messages.success(request, _("Taken back. The link opens nothing any more."))
    return redirect("account_invitations")


@never_cache
@rate_limit(action="invitation", limit_get=True)
@require_http_methods(["GET", "HEAD", "POST"])
def take_up(request, signed):
    """What the link brings; for a member a button, for others the way to sign up or sign in."""
    invitation = invitations.find(signed)
    if invitation is None or invitation.state != "open":
        return refuse(request, invitation)
    words = invitations.words(invitation)
    if request.method == "POST" and request.user.is_authenticated:
        try:
            inviting.take_up(invitation=invitation, user=request.user)
        except inviting.Spent:
            invitation.refresh_from_db()
            return refuse(request, invitation)
        messages.success(request, _("The invitation is taken up."))
        return redirect("account_hub")
    return render(
        request,
        "account/invitation.html",
        {
            "signed": signed,
            "words": words,
            "own": request.user == invitation.made_by,
            "refusal": policy.why_not_join(request, invitation),
        },
    )


def refuse(request, invitation):
    """404 for a link nobody made (or one long forgotten), 410 for one that is over."""
    said = {
        None: _("There is no such invitation. Look whether the link was copied whole."),
        "used": _("This invitation was used already. Each one is for one person, once."),
        "revoked": _("This invitation was taken back. Ask whoever gave it to you."),
        "expired": _("This invitation is too old. Ask for a new one."),
    }
    state = invitation.state if invitation else None
    status = HTTPStatus.GONE if invitation else HTTPStatus.NOT_FOUND
    return render(request, "account/invitation_over.html", {"said": said[state]}, status=status)


def link_of(invitation) -> str:
    path = reverse("account_invitation", args=[invitations.sign(invitation)])
    return f"{settings.SITE_URL}{path}"
