"""Wagtail's bulk actions, which name whatever number is asked for and then say “no access”."""

from wagtail.admin.views.pages import bulk_actions as of_pages
from wagtail.documents.views import bulk_actions as of_documents
from wagtail.images.views import bulk_actions as of_images
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction as DeleteSnippets

from . import knowing


class OnlyKnown:
    """Leaves out, without a word, what this person may not see named."""

    def get_actionable_objects(self):
        objects, refused = super().get_actionable_objects()
        unable = refused["items_with_no_access"]
        known = knowing.of_model(self.model, self.request.user)
        ids = set(known.filter(pk__in=[row.pk for row in unable]).values_list("pk", flat=True))
        return objects, refused | {"items_with_no_access": [row for row in unable if row.pk in ids]}


def guarded(action):
    return type(action.__name__, (OnlyKnown, action), {})


ALL = [
    guarded(action)
    for action in (
        of_pages.DeleteBulkAction,
        of_pages.MoveBulkAction,
        of_pages.PublishBulkAction,
        of_pages.UnpublishBulkAction,
        of_documents.AddTagsBulkAction,
        of_documents.AddToCollectionBulkAction,
        of_documents.DeleteBulkAction,
        of_images.AddTagsBulkAction,
        of_images.AddToCollectionBulkAction,
        of_images.DeleteBulkAction,
        DeleteSnippets,
    )
]
