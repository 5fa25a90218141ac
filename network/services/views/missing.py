"""“This service is missing here”: one page, one tap, a word of thanks. Without an account."""

from urllib.parse import urlencode

from django.core.cache import cache
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from commons.accounts.adapter import allauth_address
from commons.safety.limits import client_hash, count_up

from ..actions import missing
from ..forms.missing import MissingForm
from ..models import ServiceIndexPage

HOUR, DAY = 60 * 60, 24 * 60 * 60
HOURLY = 10
CHOSEN = ("theme", "area")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tell(request):
    """What cannot be read is refused with 422, too many in an hour with 429; the choice stays."""
    if request.method != "POST":
        chosen = {name: request.GET.get(name, "").replace("\x00", "") for name in CHOSEN}
        return _form(request, MissingForm(initial=chosen))
    form = MissingForm(request.POST)
    if not form.is_valid():
        return _form(request, form, 422)
    # A keyed hash that changes every day, in the cache alone.
    who = client_hash(allauth_address(request))
    slugs = {name: row.slug for name in CHOSEN if (row := form.cleaned_data[name])}
    about = urlencode(slugs)
    told = f"services.missed:{who}:{about}"[:200]
    if count_up(told, DAY) == 1:
        if count_up(f"services.missing:{who}", HOUR) > HOURLY:
            cache.delete(told)  # so that it counts when it is sent again
            form.add_error(None, _("That were many in one hour. Please wait a little."))
            response = _form(request, form, 429)
            response["Retry-After"] = str(HOUR)
            return response
        missing.count(**form.cleaned_data)
    return redirect(f"{reverse('services_missing_thanks')}?{about}")


@never_cache
@require_safe
def thanks(request):
    return render(request, "services/missing_thanks.html", {"back": _list(request, request.GET)})


def _form(request, form, status: int = 200):
    chosen = form.data if form.is_bound else form.initial
    context = {"form": form, "back": _list(request, chosen)}
    return render(request, "services/missing.html", context, status=status)


def _list(request, chosen) -> str:
    """The list of services, narrowed to what was chosen; "" when there is none."""
    lists = ServiceIndexPage.objects.visible_to(request.user).in_language(get_language())
    page = lists.first()
    if page is None:
        return ""
    query = {name: value for name in CHOSEN if (value := chosen.get(name, ""))}
    return page.get_url(request) + (f"?{urlencode(query)}" if query else "")
