"""The page on which a member says what reaches them how."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from .. import kinds
from ..forms.settings import SettingsForm
from ..posting import address_of


@login_required
@never_cache
def settings(request):
    form = SettingsForm(request.POST or None, user=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("The settings are saved."))
        return redirect("notices:settings")
    context = {
        "form": form,
        "always": [kind for kind in kinds.every() if kind.always],
        "address": address_of(request.user),
    }
    status = 422 if form.is_bound else 200
    return render(request, "notices/settings.html", context, status=status)
