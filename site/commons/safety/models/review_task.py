"""A step of the review that pages pass before they are published."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask

from .. import four_eyes


class ReasonForm(forms.Form):
    """What the author gets to read on the dashboard when a page comes back."""

    comment = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea,
        help_text=_("What has to change, so that the author can do it without asking."),
        error_messages={"required": _("Write what has to change. The author sees it.")},
    )


class ReviewTask(AbstractGroupApprovalTask):
    """Wagtail's approval by groups: never without a reason back, never by one person alone."""

    PERSONAL: dict = {}

    class Meta:
        verbose_name = _("review step")
        verbose_name_plural = _("review steps")

    def get_form_for_action(self, action):
        return ReasonForm if action == "reject" else super().get_form_for_action(action)

    def get_actions(self, obj, user):
        actions = super().get_actions(obj, user)
        state = obj.current_workflow_task_state
        if actions and state and four_eyes.why_not_approve(state, user):
            return [action for action in actions if action[0] != "approve"]
        return actions

    def get_task_states_user_can_moderate(self, user, **kwargs):
        states = super().get_task_states_user_can_moderate(user, **kwargs)
        return four_eyes.waiting_for(user, states)

    def on_action(self, task_state, user, action_name, **kwargs):
        """Raises PermissionDenied, past the form, for no reason given and for one pair of eyes."""
        if action_name == "approve" and (refusal := four_eyes.why_not_approve(task_state, user)):
            raise PermissionDenied(refusal)
        if action_name == "reject" and not str(kwargs.get("comment", "")).strip():
            raise PermissionDenied(_("Write what has to change. The author sees it."))
        return super().on_action(task_state, user, action_name, **kwargs)

    @classmethod
    def get_description(cls):
        return _("The members of a role approve the page, or send it back with a reason.")
