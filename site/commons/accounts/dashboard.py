"""What the admin's first page tells a person about their own work."""

from django.db.models import Exists, IntegerField, OuterRef, Q
from django.db.models.functions import Cast
from wagtail.admin.ui.components import Component
from wagtail.models import Page, WorkflowState, get_default_page_content_type


def returned_to(user):
    """Workflow states of pages that came back to `user`, newest first: sent in or begun by them.

    The reason is `state.current_task_state.comment`. A state leaves the list when the page is
    sent in again or the workflow is cancelled.
    """
    own = Page.objects.filter(owner=user, pk=Cast(OuterRef("object_id"), IntegerField()))
    is_page = Q(base_content_type=get_default_page_content_type())
    mine = Q(requested_by=user) | (is_page & Exists(own))
    return (
        WorkflowState.objects.filter(mine, status=WorkflowState.STATUS_NEEDS_CHANGES)
        .select_related("current_task_state__finished_by", "current_task_state__task")
        .prefetch_related("content_object")
        .order_by("-current_task_state__finished_at")
    )


class ReturnedPanel(Component):
    """The reason of a refusal, whether or not mail works."""

    name = "returned"
    order = 50
    template_name = "account/dashboard/returned.html"

    def __init__(self, user):
        self.user = user

    def get_context_data(self, parent_context=None):
        states = [state for state in returned_to(self.user) if state.content_object]
        return {"states": states}
