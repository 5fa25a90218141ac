"""What was typed, turned into words that any engine takes without harm."""

from wagtail.search.query import (
    MATCH_NONE,
    And,
    Boost,
    Fuzzy,
    MatchAll,
    Not,
    Or,
    Phrase,
    PlainText,
    SearchQuery,
)

from commons.arabic.normalise import fold, query

LONGEST = 200  # characters of a question that are read
MOST_WORDS = 12  # different words that count

Words = list[tuple[str, ...]]


def words(text: str) -> Words:
    """For every word asked for, its forms; letters and digits only. Empty when there is nothing to ask."""
    return query(text[:LONGEST])[:MOST_WORDS]


def rewritten(asked: str | SearchQuery | None, operator: str | None = None) -> SearchQuery:
    """The same question in folded words; `MATCH_NONE` when no letter or digit is left of it."""
    if asked is None:
        return MatchAll()
    if isinstance(asked, str):
        asked = PlainText(asked, operator=operator or "and")
    return _rewritten(asked) or MATCH_NONE


def _rewritten(asked: SearchQuery) -> SearchQuery | None:
    """None for a part of which nothing is left."""
    if isinstance(asked, MatchAll):
        return asked
    if isinstance(asked, PlainText | Fuzzy):
        return _any_form(words(asked.query_string), asked.operator)
    if isinstance(asked, Phrase):
        phrase = fold(asked.query_string[:LONGEST])
        return Phrase(phrase) if phrase else None
    if isinstance(asked, Boost):  # neither engine can weigh a part of a question
        return _rewritten(asked.subquery)
    if isinstance(asked, Not):
        part = _rewritten(asked.subquery)
        return Not(part) if part else None
    if isinstance(asked, And | Or):
        parts = [part for part in map(_rewritten, asked.subqueries) if part]
        return _joined(type(asked), parts)
    raise NotImplementedError(f"{type(asked).__name__} is not a question this search understands.")


def _any_form(found: Words, operator: str) -> SearchQuery | None:
    alternatives = [_joined(Or, [PlainText(form) for form in forms]) for forms in found]
    return _joined(And if operator == "and" else Or, alternatives)


def _joined(kind: type[And] | type[Or], parts: list[SearchQuery]) -> SearchQuery | None:
    if len(parts) > 1:
        return kind(parts)
    return parts[0] if parts else None
