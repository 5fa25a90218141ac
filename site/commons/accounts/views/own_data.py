"""My data: taking everything along, and vanishing."""

from allauth.account.decorators import reauthentication_required
from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from .. import policy
from ..actions import erasures, exports
from ..forms.own_data import EraseForm
from ..models import Export


@login_required
@require_GET
def overview(request):
    newest = Export.objects.visible_to(request.user).first()
    return render(
        request,
        "account/own_data/overview.html",
        {"export": newest, "why_not_export": policy.why_not_export(request.user)},
    )


@login_required
@require_POST
def ask_export(request):
    try:
        exports.ask(member=request.user)
    except PermissionDenied as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("It is being gathered. A notice tells you when it is ready."))
    return redirect("account_data")


@login_required
@require_GET
@reauthentication_required
def download(request, pk):
    """Its owner alone, who has just shown the password again."""
    export = get_object_or_404(Export.objects.visible_to(request.user), pk=pk)
    if not export.made_at:
        return redirect("account_data")
    name = f"{timezone.localtime(export.made_at):%Y-%m-%d}.zip"
    return FileResponse(export.file.open("rb"), as_attachment=True, filename=name)


@login_required
@require_POST
def delete_export(request, pk):
    exports.delete(export=get_object_or_404(Export.objects.visible_to(request.user), pk=pk))
    messages.success(request, _("The copy was deleted."))
    return redirect("account_data")


@login_required
@require_http_methods(["GET", "POST"])
def erase(request):
    refusal = policy.why_not_erase_own(request.user)
    form = EraseForm(request.user, request.POST or None)
    status = 200
    if request.method == "POST" and not refusal:
        limited = ratelimit.consume_or_429(request, action="reauthenticate", user=request.user)
        if limited:
            return limited
        if form.is_valid():
            erasures.ask(member=request.user, keep_words=form.keep_words)
            logout(request)
            return redirect("account_data_erased")
        status = 422
    context = {"form": form, "refusal": refusal}
    return render(request, "account/own_data/erase.html", context, status=status)


@require_GET
def erased(request):
    return render(request, "account/own_data/erased.html")
