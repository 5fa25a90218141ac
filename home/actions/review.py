"""Roles as groups, and the two steps a page passes before it is published."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext, override
from wagtail.models import Page, Task, Workflow, WorkflowPage, WorkflowTask

from commons.accounts.actions.roles import group_of
from commons.safety import audit
from commons.safety.compiling import compile_roles
from commons.safety.models import ReviewTask
from commons.safety.roles import Coordinator, Editor

from ..audit_actions import SET_UP

WAGTAIL_GROUPS = ("Editors", "Moderators")
WAGTAIL_WORKFLOW = "Moderators approval"


@transaction.atomic
def arrange(*, by=None) -> Workflow:
    """Compile the roles, and send every author's page through text review and safety check.

    Wagtail's English groups and workflow go when nobody uses them. An arranged workflow stays as
    it is. Run it after the front pages: translators' rights lie in the languages' own trees.
    """
    compile_roles()
    _remove_wagtail_defaults()
    root = Page.get_first_root_node()
    placed = WorkflowPage.objects.filter(page=root).select_related("workflow").first()
    if placed:
        return placed.workflow
    reviewers = [group_of(Editor), group_of(Coordinator)]
    with override(settings.LANGUAGE_CODE):
        workflow = Workflow.objects.create(name=gettext("Review before publishing"))
        steps = [gettext("1. Review of the text"), gettext("2. Safety check and publication")]
    for position, name in enumerate(steps):
        task = ReviewTask.objects.create(name=name)
        task.groups.set(reviewers)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=position)
    WorkflowPage.objects.create(workflow=workflow, page=root)
    audit.record(SET_UP, root, by, part="review")
    return workflow


def _remove_wagtail_defaults() -> None:
    for workflow in Workflow.objects.filter(name=WAGTAIL_WORKFLOW, workflow_states=None):
        workflow.delete()
    for task in Task.objects.filter(name=WAGTAIL_WORKFLOW, task_states=None):
        task.delete()
    Group.objects.filter(name__in=WAGTAIL_GROUPS, user=None, role_group=None).delete()
