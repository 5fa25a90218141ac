"""The account form of the admin: who may fill in which part is decided here and in `policy`."""

from django import forms
from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import (
    password_validators_help_text_html,
    validate_password,
)
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _

from .. import policy, public_names
from ..actions import roles, states
from ..models import User

RIGHTS = ("groups", "is_superuser", "is_active")


class MemberForm(forms.ModelForm):
    """`by` is the person at the keyboard. Rights are offered only where `by` may give them."""

    required_css_class = "required"

    password1 = forms.CharField(
        label=_("Password"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password2 = forms.CharField(
        label=_("Password once more"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=lambda: [("", _("The site's own")), *settings.LANGUAGES],
        help_text=_("For messages sent to this person."),
    )
    groups = forms.ModelMultipleChoiceField(
        queryset=Group.objects.none(),
        label=_("Roles"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("You can give roles below your own."),
    )
    is_superuser = forms.BooleanField(
        label=_("Administrator"),
        required=False,
        help_text=_("Does everything, also settings, groups and other administrators' accounts."),
    )

    class Meta:
        model = User
        fields = ["sign_in_name", "display_name", "email", "language", "is_active"]

    def __init__(self, *args, by, editing_self=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.by = by
        self.rights = not editing_self
        self.fields["groups"].queryset = self.groups_on_offer()
        if self.instance.pk:
            self.initial["groups"] = list(self.instance.groups.values_list("pk", flat=True))
            self.initial["is_superuser"] = self.instance.is_superuser
            # Who forgot it gets a link, which waits and is announced: see `actions.recovery_links`.
            # An address put in here would bring a new password by mail at once; it is the owner's.
            self.leave_out("password1", "password2", "email")
        else:
            self.fields["password1"].help_text = password_validators_help_text_html()
            self.fields["password1"].required = self.fields["password2"].required = True
            del self.fields["is_active"]
        if editing_self:
            self.leave_out(*RIGHTS)
        if not by.is_superuser:
            self.leave_out("is_superuser")

    def leave_out(self, *names):
        for name in names:
            self.fields.pop(name, None)

    def groups_on_offer(self):
        wanted = [
            group.pk
            for group in Group.objects.select_related("role_group")
            if policy.why_not_give(self.by, group) is None
        ]
        return Group.objects.filter(pk__in=wanted).order_by("name")

    def clean_display_name(self):
        """An organisation may have an account of its name; nobody may be called like the team."""
        name = self.cleaned_data["display_name"]
        source = public_names.imitated(name, self.instance if self.instance.pk else None)
        if source and source.key == "accounts:staff":
            raise forms.ValidationError(source.refusal, code="taken")
        return name

    def clean(self):
        """Values forged into a field that was not offered are refused, not passed over."""
        cleaned = super().clean()
        for name in (*RIGHTS, "password1", "email"):
            if name not in self.fields and self.data.get(self.add_prefix(name)):
                raise forms.ValidationError(_("You cannot give these rights."), code="forged")
        if cleaned.get("password1") != cleaned.get("password2"):
            self.add_error("password2", _("The two passwords differ."))
        return cleaned

    def _post_clean(self):
        super()._post_clean()
        password = self.cleaned_data.get("password1")
        if password and "password2" not in self.errors:
            try:
                validate_password(password, user=self.instance)
            except forms.ValidationError as refused:
                self.add_error("password1", refused)

    def save(self, commit=True):
        """Names and password, then rights through the actions, which check them once more.

        An account is saved whole, so `commit` changes nothing.
        """
        self.check_right_to_save()
        was_active = User.objects.filter(pk=self.instance.pk, is_active=True).exists()
        active = self.instance.is_active
        if self.instance.pk:
            self.instance.is_active = was_active
        if self.cleaned_data.get("password1"):
            self.instance.set_password(self.cleaned_data["password1"])
        member = super().save()
        if self.rights:
            roles.change(
                member=member,
                groups=self.cleaned_data["groups"],
                administrator=self.cleaned_data.get("is_superuser"),
                by=self.by,
            )
            if "is_active" in self.fields and active != was_active:
                (states.activate if active else states.deactivate)(member=member, by=self.by)
        return member

    def check_right_to_save(self):
        if self.instance.pk:
            refusal = policy.why_not_edit(self.by, User.objects.get(pk=self.instance.pk))
            if refusal:
                raise PermissionDenied(refusal)
