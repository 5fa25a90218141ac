"""A coordinator makes a link for a new password, for a member who lost everything."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .. import policy, recovery_policy
from ..actions import recovery_links
from ..models import User
from .second_factor import ReasonForm


class MakeLinkView(WagtailAdminTemplateMixin, FormView):
    """GET asks for the reason, POST shows the link, this once."""

    form_class = ReasonForm
    template_name = "account/members/recovery_link.html"
    page_title = _("Link for a new password")
    header_icon = "link"
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
        refusal = recovery_policy.why_not_make_link(self.request.user, self.member)
        return super().get_context_data(member=self.member, refusal=refusal, **kwargs)

    def form_valid(self, form):
        link, token = recovery_links.make(
            member=self.member, by=self.request.user, **form.cleaned_data
        )
        address = reverse("account_recovery_link", args=[token])
        context = self.get_context_data(
            form=form, link=link, address=self.request.build_absolute_uri(address)
        )
        return render(self.request, self.template_name, context)
