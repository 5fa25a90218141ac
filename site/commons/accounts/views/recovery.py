"""Printed codes for a forgotten password: made in one's account, used at the door."""

from allauth.account.decorators import reauthentication_required
from allauth.core.internal import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from .. import known_device
from ..actions import recovery_codes
from ..forms.recovery import NO_FIT, RecoverWithCodeForm
from ..models import ClosedWay, RecoveryCode, RecoveryLink

# Only against load: a code cannot be guessed, and nobody is kept out by somebody else's guesses.
LIMITS = {"recovery": "60/m/ip"}


@login_required
@reauthentication_required
def overview(request):
    codes = RecoveryCode.objects.filter(user=request.user)
    context = {
        "count": codes.count(),
        "made_on": codes.values_list("made_on", flat=True).first(),
        "closed": ClosedWay.objects.filter(user=request.user).exists(),
        "pending": RecoveryLink.objects.filter(user=request.user).pending().first(),
    }
    return render(request, "account/recovery.html", context)


@login_required
@reauthentication_required
def make_codes(request):
    """GET asks, POST shows the codes, this once."""
    if request.method != "POST":
        return redirect("account_recovery")
    codes = recovery_codes.make(member=request.user)
    return render(request, "account/recovery_codes.html", {"codes": codes})


@sensitive_post_parameters()
def with_code(request):
    if request.user.is_authenticated:
        return redirect("account_recovery")
    if not ratelimit.consume(request, app="account", action="recovery", config=LIMITS):
        return ratelimit.respond_429(request)
    form = RecoverWithCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        if recovery_codes.use(member=form.member, code=given["code"], password=given["password1"]):
            messages.success(request, _("The new password is saved. Sign in with it."))
            return back_to_sign_in(form.member)
        form.add_error(None, NO_FIT)
    status = 422 if form.errors else 200
    return render(request, "account/recover_with_code.html", {"form": form}, status=status)


def back_to_sign_in(member):
    """The browser is known from now on, so that nobody's guessing keeps the owner out of it."""
    response = redirect("account_login")
    known_device.remember(response, member)
    return response
