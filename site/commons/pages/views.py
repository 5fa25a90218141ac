from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.utils.http import base36_to_int
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.admin import messages
from wagtail.models import Page

from .actions import takedown
from .models import ShortLink
from .querysets import BasePageQuerySet


@require_safe
def short_link(request, code: str):
    """`/s/<code>/`: lead to the thing, or show it here when this is its only address."""
    try:
        number = base36_to_int(code)
    except ValueError as error:
        raise Http404 from error
    link = get_object_or_404(ShortLink.objects.select_related("content_type"), pk=number)
    model = link.content_type.model_class()
    readable = (BasePageQuerySet(model) if issubclass(model, Page) else model.objects).visible_to(
        request.user
    )
    target = get_object_or_404(readable, pk=link.object_id)
    if not getattr(target, "hides_its_address", False):
        return redirect(target.get_absolute_url())
    language = target.locale.language_code
    with translation.override(language):
        request.LANGUAGE_CODE = language
        page, args, kwargs = target.route(request, [])
        return page.serve(request, *args, **kwargs).render()


class TakedownForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=_("Kept in the site's history. Name no one who could be endangered by it."),
    )


def take_down(request, page_id: int):
    """Ask for the reason, then take the page down everywhere."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not takedown.may_take_down(page, request.user):
        raise PermissionDenied
    form = TakedownForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        takedown.everywhere(page=page, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(
            request, _("“%(title)s” was taken down everywhere.") % {"title": page.title}
        )
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    return render(request, "pages/admin/take_down.html", {"page": page, "form": form})
