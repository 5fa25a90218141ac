"""A coordinator lets a colleague set up a new second factor."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .. import policy
from ..actions import second_factor
from ..models import User


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        help_text=_(
            "How you made sure that it is them. Administrators and the log get to read it."
        ),
    )


class ResetSecondFactorView(WagtailAdminTemplateMixin, FormView):
    form_class = ReasonForm
    template_name = "account/members/reset_second_factor.html"
    page_title = _("Reset second factor")
    header_icon = "key"
    _show_breadcrumbs = True

    @cached_property
    def member(self):
        return get_object_or_404(User, pk=self.kwargs["pk"])

    def dispatch(self, request, *args, **kwargs):
        if refusal := policy.why_not_manage(request.user, self.member):
            raise PermissionDenied(refusal)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("wagtailusers_users:index"), "label": _("Accounts")},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_page_subtitle(self):
        return self.member.display_name

    def get_context_data(self, **kwargs):
        return super().get_context_data(member=self.member, **kwargs)

    def form_valid(self, form):
        second_factor.reset(member=self.member, by=self.request.user, **form.cleaned_data)
        name = self.member.display_name
        messages.success(
            self.request, _("The second factor of %(name)s has been reset.") % {"name": name}
        )
        return redirect(reverse("wagtailusers_users:edit", args=[self.member.pk]))
