"""What the admin's screens about one account share: whose it is, who may come, where they stand."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .. import policy
from ..models import User


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        help_text=_(
            "How you made sure that it is them. Administrators and the log get to read it."
        ),
    )


class AboutMemberView(WagtailAdminTemplateMixin, FormView):
    """Asks for a reason before something is done to the account `pk`.

    Raises PermissionDenied, with the reason, for whoever may not manage that account.
    """

    form_class = ReasonForm
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
