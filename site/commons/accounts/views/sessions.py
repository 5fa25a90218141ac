"""The list of one's own open sessions."""

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from .. import known_device
from ..actions import sessions
from ..forms.sessions import DeviceForm
from ..models import Session


@login_required
def session_list(request, form=None, status=200):
    rows = list(Session.objects.of(request.user))
    for row in rows:
        row.is_here = row.session_id == request.session.session_key
    here = next((row for row in rows if row.is_here), None)
    form = form or DeviceForm(initial={"device": here.device if here else ""})
    context = {"rows": rows, "here": here, "form": form, "others": len(rows) - bool(here)}
    return render(request, "account/sessions.html", context, status=status)


@login_required
@require_POST
def name_device(request):
    """The session at hand only: a name is chosen with the device in the hand."""
    form = DeviceForm(request.POST)
    if not form.is_valid():
        return session_list(request, form=form, status=422)
    name = form.cleaned_data["device"]
    Session.objects.filter(user=request.user, session_id=request.session.session_key).update(
        device=name
    )
    request.session["device"] = name
    known = known_device.of(request, request.user)
    if known:
        request.new_device = {"mark": known["mark"], "name": name}
    messages.success(request, _("The name was saved."))
    return redirect("account_sessions")


@login_required
@require_POST
def end_session(request, pk):
    row = get_object_or_404(Session.objects.of(request.user), pk=pk)
    if row.session_id == request.session.session_key:
        logout(request)
        return redirect("account_login")
    sessions.end(session=row)
    messages.success(request, _("That device has been signed out."))
    return redirect("account_sessions")


@login_required
@require_POST
def end_others(request):
    sessions.end_others(member=request.user, keep=request.session.session_key, by=request.user)
    messages.success(request, _("All other devices have been signed out."))
    return redirect("account_sessions")


@login_required
@require_POST
def end_everywhere(request):
    sessions.end_all(member=request.user, by=request.user)
    logout(request)
    return redirect("account_login")
