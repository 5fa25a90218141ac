"""A search backend whose questions and index go through one folding."""

from . import versions
from .querying import rewritten


class FoldingBackend:
    """Mixed into the backend of an engine.

    `fields=` is accepted and left alone: the index holds all fields of an object together, and the
    engines would go to the unfolded columns, or fail, for one of them.
    """

    def search(self, query, model_or_queryset, fields=None, operator=None, order_by_relevance=True):
        return super().search(
            rewritten(query, operator), model_or_queryset, order_by_relevance=order_by_relevance
        )

    def autocomplete(
        self, query, model_or_queryset, fields=None, operator=None, order_by_relevance=True
    ):
        return super().autocomplete(
            rewritten(query, operator), model_or_queryset, order_by_relevance=order_by_relevance
        )


class RecordingRebuilder:
    """Mixed into the rebuilder of an engine: a full rebuild says with which folding it was made."""

    def finish(self):
        super().finish()
        versions.record()
