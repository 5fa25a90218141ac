"""An editor decides how open a page, and what lies below it, is to comments."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from .. import commentable, openness, policy
from ..actions.openness import set_openness
from ..forms import SettingForm
from ..models import ThreadSetting


def openness_of(request, page_id):
    page = get_object_or_404(Page, pk=page_id, depth__gt=1).specific
    if reason := policy.why_not_set(request.user, page):
        raise PermissionDenied(reason)
    row = ThreadSetting.objects.filter(page_id=page.pk).first() or ThreadSetting(page_id=page.pk)
    form = SettingForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        set_openness(page=page, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved. It counts at once."))
        return redirect(reverse("page_comments", args=[page.pk]))
    context = {
        "page": page,
        "form": form,
        "now": openness.of(page),
        "takes": commentable.takes(page),
    }
    status = 422 if form.is_bound else 200
    return TemplateResponse(request, "comments/admin/openness.html", context, status=status)
