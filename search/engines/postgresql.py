"""PostgreSQL: text search vectors in Wagtail's index table, in the `simple` configuration."""

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F
from modelsearch.backends.database.postgres.postgres import (
    PostgresIndex,
    PostgresSearchAtomicRebuilder,
    PostgresSearchBackend,
)
from wagtail.search.models import IndexEntry

from ..folding import FoldingBackend, RecordingRebuilder
from ..indexing import FoldingIndex
from ..querying import Words

CONFIG = "simple"  # the folding is ours, the same on both databases
TITLE_WEIGHT = 6.0
BY_LENGTH = 1  # ts_rank divides by 1 + the logarithm of the document's length


class Index(FoldingIndex, PostgresIndex):
    pass


class Rebuilder(RecordingRebuilder, PostgresSearchAtomicRebuilder):
    pass


class Backend(FoldingBackend, PostgresSearchBackend):
    index_class = Index
    rebuilder_class = Rebuilder
    atomic_rebuilder_class = Rebuilder


def ranked(
    words: Words, content_types: list[int], limit: int, every: bool
) -> list[tuple[int, str]]:
    """(content type id, object id) of the best matches for `every` or any of the words, best first."""
    joint = " & " if every else " | "
    asked = joint.join("(" + " | ".join(f"'{form}'" for form in forms) + ")" for forms in words)
    query = SearchQuery(asked, search_type="raw", config=CONFIG)
    both = F("title")._combine(F("body"), "||", False)  # the expression Wagtail has an index on
    score = SearchRank(F("title"), query, normalization=BY_LENGTH) * TITLE_WEIGHT + SearchRank(
        F("body"), query, normalization=BY_LENGTH
    )
    entries = IndexEntry.objects.filter(content_type__in=content_types)
    entries = entries.annotate(whole=both, score=score).filter(whole=query)
    return list(entries.order_by("-score", "-pk").values_list("content_type", "object_id")[:limit])
