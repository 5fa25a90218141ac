"""SQLite: FTS5 behind Wagtail's index table."""

from django.db.models import FloatField, Func, Value
from modelsearch.backends.database.sqlite.query import MatchExpression, SearchQueryExpression
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteIndex,
    SQLiteSearchAtomicRebuilder,
    SQLiteSearchBackend,
)
from wagtail.search.models import SQLiteFTSIndexEntry

from ..folding import FoldingBackend, RecordingRebuilder
from ..indexing import FoldingIndex
from ..querying import Words

# Columns in the order of the table: autocomplete is not searched, a title says more than a text.
WEIGHTS = (0.0, 1.0, 6.0)


class Index(FoldingIndex, SQLiteIndex):
    pass


class Rebuilder(RecordingRebuilder, SQLiteSearchAtomicRebuilder):
    pass


class Backend(FoldingBackend, SQLiteSearchBackend):
    index_class = Index
    rebuilder_class = Rebuilder
    atomic_rebuilder_class = Rebuilder


class Score(Func):
    """FTS5's bm25, lowest first."""

    output_field = FloatField()

    def as_sql(self, compiler, connection, **extra):
        return f"bm25({SQLiteFTSIndexEntry._meta.db_table}, %s, %s, %s)", list(WEIGHTS)


def ranked(
    words: Words, content_types: list[int], limit: int, every: bool
) -> list[tuple[int, str]]:
    """(content type id, object id) of the best matches for `every` or any of the words, best first."""
    joint = " AND " if every else " OR "
    asked = joint.join("(" + " OR ".join(f'"{form}"' for form in forms) + ")" for forms in words)
    matches = MatchExpression(["title", "body"], SearchQueryExpression(Value(asked)))
    entries = SQLiteFTSIndexEntry.objects.filter(matches)
    entries = entries.filter(index_entry__content_type__in=content_types).annotate(score=Score())
    rows = entries.order_by("score", "-pk").values_list(
        "index_entry__content_type", "index_entry__object_id"
    )
    return list(rows[:limit])
