"""The steps of a review are passed by different people, whatever rights one of them has.

Not a setting: nobody gets stuck by it. A network with one reviewer still has its administrator, and
who may publish can do so with their own name under it, without pretending that two people looked.
"""

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from wagtail.models import TaskState


def why_not_approve(task_state, user) -> str | None:
    """Whoever passed another step of the same text, or wrote it, does not pass the last word on it.

    Administrators may. The first step is open to a reviewer who mended the text: a second follows.
    """
    if user.is_superuser:
        return None
    others = task_state.workflow_state.successful_task_states.exclude(task=task_state.task_id)
    if others.filter(finished_by=user).exists():
        return _("You passed another step of this review. Somebody else has to pass this one.")
    if others.exists() and task_state.revision.user_id == user.pk:
        return _("You wrote this version. Somebody else has to pass it.")
    return None


def waiting_for(user, task_states):
    """`task_states` without those of a text that `user` has passed already."""
    if user.is_superuser:
        return task_states
    passed = TaskState.objects.filter(
        workflow_state=OuterRef("workflow_state"),
        revision=OuterRef("revision"),
        status=TaskState.STATUS_APPROVED,
        finished_by=user,
    )
    return task_states.filter(~Exists(passed))
