"""A coordinator's link for a new password: its page, and the member's switches."""

from http import HTTPStatus

from allauth.account.decorators import reauthentication_required
from allauth.core.internal import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST

from .. import recovery, recovery_policy
from ..actions import recovery_links
from ..forms.recovery import NewPasswordForm
from ..models import RecoveryLink
from .recovery import LIMITS, back_to_sign_in


@sensitive_variables()
@sensitive_post_parameters()
def use(request, token):
    """Unknown: 404. Spent, switched off, too old: 410. Not yet: 403. Each says so."""
    if not ratelimit.consume(
        request, app="account", action="recovery", config=LIMITS, limit_get=True
    ):
        return ratelimit.respond_429(request)
    wanted = recovery.digests("link", token)
    link = RecoveryLink.objects.select_related("user").filter(digest__in=wanted).first()
    if link is None:
        words = _("There is no such link. Was it copied whole?")
        return refused(request, words, HTTPStatus.NOT_FOUND)
    if refusal := recovery_policy.why_not_use(link):
        return refused(request, refusal, HTTPStatus.GONE)
    if link.is_waiting:
        return refused(request, "", HTTPStatus.FORBIDDEN, link=link)
    form = NewPasswordForm(request.POST or None, member=link.user)
    if request.method == "POST" and form.is_valid():
        if recovery_links.use(link=link, password=form.cleaned_data["password1"]):
            messages.success(request, _("The new password is saved. Sign in with it."))
            return back_to_sign_in(link.user)
        link.refresh_from_db()
        return refused(request, recovery_policy.why_not_use(link) or "", HTTPStatus.GONE)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    response = render(request, "account/recovery_link.html", {"form": form}, status=status)
    response._has_been_logged = True
    return response


def refused(request, words, status, link=None):
    context = {"words": words, "link": link}
    response = render(request, "account/recovery_link_refused.html", context, status=status)
    response._has_been_logged = True  # Django would write the address, and with it the token
    return response


@login_required
@require_POST
def switch_off(request):
    """One tap in the banner, without the password: whoever is in a hurry must be fast enough."""
    for link in RecoveryLink.objects.filter(user=request.user).pending():
        recovery_links.switch_off(link=link, by=request.user)
    messages.success(request, _("The link for a new password is switched off."))
    return redirect("account_recovery_off")


@login_required
def switched_off(request):
    return render(request, "account/recovery_link_off.html")


@login_required
@reauthentication_required
def close_way(request):
    if request.method == "POST":
        recovery_links.close_way(member=request.user)
        messages.success(request, _("Coordinators can no longer make you such a link."))
    return redirect("account_recovery")


@login_required
@reauthentication_required
def open_way(request):
    if request.method == "POST":
        recovery_links.open_way(member=request.user)
        messages.success(request, _("Coordinators can make you such a link again."))
    return redirect("account_recovery")
