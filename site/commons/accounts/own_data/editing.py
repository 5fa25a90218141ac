"""Work on pages. What was published belongs to the network and stays; who did it goes.

Copies of a page (revisions, sources of translations) repeat its owner and its editors' remarks as
plain numbers and words, which no foreign key guards: they are written anew without them.
"""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import (
    Comment,
    CommentReply,
    Page,
    PageLogEntry,
    PageSubscription,
    Revision,
    TaskState,
    WorkflowState,
)
from wagtail_localize.models import SegmentOverride, StringTranslation, TranslationSource

from .. import holdings
from . import copies


def _owned(user):
    return Page._base_manager.filter(owner=user).order_by("pk")


def _pages(user):
    for page in _owned(user):
        yield {
            "title": page.title,
            "language": page.locale.language_code,
            "published": page.live,
            "first_published_at": page.first_published_at,
            "changed_at": page.latest_revision_created_at,
        }


def _touched(user) -> set[int]:
    """Pages this person may have left a trace in."""
    return {
        *PageLogEntry._base_manager.filter(user_id=user.pk).values_list("page_id", flat=True),
        *Page._base_manager.filter(Q(owner=user) | Q(locked_by=user)).values_list("pk", flat=True),
        *Comment._base_manager.filter(user=user).values_list("page_id", flat=True),
        *CommentReply._base_manager.filter(user=user).values_list("comment__page_id", flat=True),
    }


def _leave_pages(user, keep_words: bool) -> None:
    touched = _touched(user)
    kind = ContentType.objects.get_for_model(Page)
    revisions = Revision._base_manager.filter(
        Q(user=user)
        | Q(content__owner=user.pk)
        | Q(content__locked_by=user.pk)
        | Q(base_content_type=kind, object_id__in=[str(pk) for pk in touched])
    )
    copies.rewrite(revisions, "content", user)
    keys = Page._base_manager.filter(pk__in=touched).values("translation_key")
    copies.rewrite(TranslationSource._base_manager.filter(object_id__in=keys), "content_json", user)
    _owned(user).update(owner=None)
    Page._base_manager.filter(locked_by=user).update(locked_by=None)
    Revision._base_manager.filter(user=user).update(user=None)
    for model in (StringTranslation, SegmentOverride):
        model._base_manager.filter(last_translated_by=user).update(last_translated_by=None)
    for model in (EditingSession, FormState, PageSubscription):
        model._base_manager.filter(user=user).delete()


def _remarks(user):
    for remark in Comment._base_manager.filter(user=user).order_by("pk"):
        yield {"page": str(remark.page), "text": remark.text, "written_at": remark.created_at}
    for reply in CommentReply._base_manager.filter(user=user).order_by("pk"):
        yield {"page": str(reply.comment.page), "text": reply.text, "written_at": reply.created_at}


def _drop_remarks(user, keep_words: bool) -> None:
    """Editors' remarks beside a text carry a name and nothing readers see: they go either way."""
    CommentReply._base_manager.filter(user=user).delete()
    Comment._base_manager.filter(user=user).delete()
    Comment._base_manager.filter(resolved_by=user).update(resolved_by=None)


def _reviews(user):
    for state in TaskState._base_manager.filter(finished_by=user).order_by("pk"):
        yield {
            "page": str(state.workflow_state.content_object),
            "decision": state.get_status_display(),
            "comment": state.comment,
            "at": state.finished_at,
        }


def _leave_reviews(user, keep_words: bool) -> None:
    decided = TaskState._base_manager.filter(finished_by=user)
    decided.update(finished_by=None, **({} if keep_words else {"comment": ""}))
    WorkflowState._base_manager.filter(requested_by=user).update(requested_by=None)


holdings.register(
    holdings.Holding(
        "pages:pages",
        _("Pages I began"),
        _pages,
        _leave_pages,
        covers=(
            "wagtailcore.Page",
            "wagtailcore.Revision",
            "wagtailcore.PageSubscription",
            "wagtailcore.PageLogEntry",
            "wagtailcore.ModelLogEntry",
            "wagtailadmin.EditingSession",
            "wagtailadmin.FormState",
            "wagtail_localize.StringTranslation",
            "wagtail_localize.SegmentOverride",
            "wagtail_localize.TranslationSource",
        ),
    )
)
# «pages:pages» goes first: it finds copies by the remarks that are deleted here.
holdings.register(
    holdings.Holding(
        "pages:remarks",
        _("Remarks for other editors"),
        _remarks,
        _drop_remarks,
        covers=("wagtailcore.Comment", "wagtailcore.CommentReply"),
    )
)
holdings.register(
    holdings.Holding(
        "pages:reviews",
        _("Reviews"),
        _reviews,
        _leave_reviews,
        covers=("wagtailcore.TaskState", "wagtailcore.WorkflowState"),
    )
)
