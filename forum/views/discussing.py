"""«Discuss this»: whoever publishes a page links it with a topic, from the page's menu in the admin."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.models import Page

from commons.comments import tickets
from commons.pages import modules

from .. import policy
from ..actions import discussing
from ..forms import AboutForm, AddressForm
from ..models import Topic
from ..querysets import MODULE
from ..refused import Refused


@require_http_methods(["GET", "HEAD", "POST"])
def discuss(request, page_id: int):
    if not modules.is_on(MODULE):
        raise Http404
    page = get_object_or_404(Page, pk=page_id, depth__gt=1).specific
    if reason := policy.why_not_discuss(request.user, page):
        raise PermissionDenied(reason)
    if request.method != "POST":
        return _shown(request, page)
    if "unlink" in request.POST:
        return _unlink(request, page)
    return _link(request, page) if "address" in request.POST else _begin(request, page)


def _begin(request, page):
    form = AboutForm(request.POST, user=request.user)
    if form.is_valid():
        try:
            post = discussing.begin(page=page, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, refusal.words)
        else:
            words = _("It waits until somebody has read it.") if post.is_held else _("Done.")
            return _done(request, page, words)
    form.data = form.data | {"ticket": tickets.issue()}
    return _shown(request, page, 422, form=form)


def _link(request, page):
    form = AddressForm(request.POST)
    if form.is_valid():
        try:
            discussing.link(page=page, topic=form.cleaned_data["address"], by=request.user)
        except Refused as refusal:
            form.add_error("address", refusal.words)
        else:
            return _done(request, page, _("Done."))
    return _shown(request, page, 422, address_form=form)


def _unlink(request, page):
    topic = Topic.objects.filter(about=page.pk, key=request.POST["unlink"]).first()
    if topic is None:
        raise Http404
    discussing.unlink(page=page, topic=topic, by=request.user)
    return _done(request, page, _("Done."))


def _done(request, page, words: str):
    messages.success(request, words)
    return redirect("page_discussed", page_id=page.pk)


def _shown(request, page, status: int = 200, **forms):
    about = {"title": page.title, "text": page.summary, "ticket": tickets.issue()}
    context = {
        "page": page,
        "topics": Topic.objects.visible_to(request.user).filter(about=page.pk).latest_first(),
        "form": AboutForm(initial=about, user=request.user),
        "address_form": AddressForm(),
        "closed": policy.why_not_read_by_all(page),
        **forms,
    }
    return TemplateResponse(request, "forum/admin/discuss.html", context, status=status)
