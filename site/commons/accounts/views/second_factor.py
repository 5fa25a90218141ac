"""A coordinator lets a colleague set up a new second factor."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from ..actions import second_factor
from .about_member import AboutMemberView


class ResetSecondFactorView(AboutMemberView):
    template_name = "account/members/reset_second_factor.html"
    page_title = _("Reset second factor")
    header_icon = "key"

    def form_valid(self, form):
        second_factor.reset(member=self.member, by=self.request.user, **form.cleaned_data)
        name = self.member.display_name
        messages.success(
            self.request, _("The second factor of %(name)s has been reset.") % {"name": name}
        )
        return redirect(reverse("wagtailusers_users:edit", args=[self.member.pk]))
