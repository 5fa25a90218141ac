"""A person's own settings in the admin: how they are called, language, notices, looks.

Wagtail's page also takes a first and last name, an avatar that would pass by the upload door, and
a password without the limits of sign-in; those three are left out.
"""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.views import account

from ..forms.naming import NameForm

LEFT_OUT = (
    account.AvatarSettingsPanel,
    account.ChangePasswordPanel,
    account.NameEmailSettingsPanel,
)


class DisplayNamePanel(account.BaseSettingsPanel):
    name = "name"
    title = _("Name")
    order = 100
    form_class = NameForm


class AccountSettingsView(account.AccountView):
    def get_panels(self):
        panels = [panel for panel in super().get_panels() if not isinstance(panel, LEFT_OUT)]
        profile = panels[0].profile
        return [DisplayNamePanel(self.request, self.request.user, profile), *panels]
