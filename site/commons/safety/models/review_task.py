"""A step of the review that pages pass before they are published."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask


class ReasonForm(forms.Form):
    """What the author gets to read on the dashboard when a page comes back."""

    comment = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea,
        help_text=_("What has to change, so that the author can do it without asking."),
        error_messages={"required": _("Write what has to change. The author sees it.")},
    )


class ReviewTask(AbstractGroupApprovalTask):
    """Wagtail's approval by groups, except that nothing is sent back without a reason."""

    PERSONAL: dict = {}

    class Meta:
        verbose_name = _("review step")
        verbose_name_plural = _("review steps")

    def get_form_for_action(self, action):
        return ReasonForm if action == "reject" else super().get_form_for_action(action)

    def on_action(self, task_state, user, action_name, **kwargs):
        """Raises PermissionDenied when a page is sent back without a reason, past the form."""
        if action_name == "reject" and not str(kwargs.get("comment", "")).strip():
            raise PermissionDenied(_("Write what has to change. The author sees it."))
        return super().on_action(task_state, user, action_name, **kwargs)

    @classmethod
    def get_description(cls):
        return _("The members of a role approve the page, or send it back with a reason.")
