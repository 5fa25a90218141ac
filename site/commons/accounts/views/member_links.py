"""A coordinator makes a link for a new password, for a member who lost everything."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .. import recovery_policy
from ..actions import recovery_links
from .about_member import AboutMemberView


class MakeLinkView(AboutMemberView):
    """GET asks for the reason, POST shows the link, this once."""

    template_name = "account/members/recovery_link.html"
    page_title = _("Link for a new password")
    header_icon = "link"

    def get_context_data(self, **kwargs):
        refusal = recovery_policy.why_not_make_link(self.request.user, self.member)
        return super().get_context_data(refusal=refusal, **kwargs)

    def form_valid(self, form):
        link, token = recovery_links.make(
            member=self.member, by=self.request.user, **form.cleaned_data
        )
        address = reverse("account_recovery_link", args=[token])
        context = self.get_context_data(
            form=form, link=link, address=self.request.build_absolute_uri(address)
        )
        return render(self.request, self.template_name, context)
