"""A person's page, and the form behind it."""

from http import HTTPStatus

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from commons.pages import slots

from .. import policy, references
from ..actions import profiles
from ..forms.profiles import OTHERS, ProfileForm
from ..models import Profile, User

TIES = "profile:ties"


@require_safe
@never_cache
def show(request, mark):
    """What this reader may see. Nothing to see and nobody there are the same answer."""
    user = User.objects.filter(public_id=mark, is_active=True).first()
    if user is None or policy.blocked_between(request.user, user):
        raise Http404
    row = Profile.objects.filter(user=user).select_related("area").first()
    lines, ties = _told(request, user, row)
    if not lines and not ties:
        raise Http404
    response = render(
        request,
        "account/person.html",
        {
            "person": user,
            "profile": row,
            "lines": lines,
            "languages": [_language(code) for code in lines.get("languages", ())],
            "ties": ties,
            "reference": references.of(user),
            "own": request.user == user,
        },
    )
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _told(request, user, row) -> tuple[dict, str]:
    """What the reader of `request` may read of somebody: their lines, and their ties and skills."""
    lines = row.shown_to(request.user) if row else {}
    hidden = row and row.hidden_at
    return lines, "" if hidden else slots.render(TIES, [user], request).get(user.pk, "")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request):
    row = Profile.objects.filter(user=request.user).first() or Profile(user=request.user)
    form = ProfileForm(request.POST if request.method == "POST" else None, instance=row)
    if request.method == "POST" and form.is_valid():
        profiles.save(
            profile=form.instance,
            display_name=form.cleaned_data["display_name"],
            by=request.user,
        )
        messages.success(request, _("Saved."))
        return redirect("account_profile")
    wrong = request.method == "POST"
    kept = Profile.objects.filter(user=request.user).first()
    return render(
        request,
        "account/profile.html",
        {
            "form": form,
            "hidden": kept and kept.hidden_at,
            "is_found": any(_told(request, request.user, kept)),
        },
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
    )


def _language(code: str) -> str:
    return {**dict(settings.KNOWN_LANGUAGES), **OTHERS}.get(code, code)
