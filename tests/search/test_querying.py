"""What is read of a question, and what is put into the index."""

from types import SimpleNamespace

from wagtail.search import index

from search.indexing import MOST_CHARACTERS, Folded
from search.querying import LONGEST, MOST_WORDS, words


def test_only_so_many_characters_are_read():
    assert words("ا" * LONGEST + "ب") == words("ا" * LONGEST)


def test_only_so_many_words_count():
    assert len(words(" ".join(f"w{number}" for number in range(40)))) == MOST_WORDS


def test_an_index_entry_has_a_limit():
    """Twice the limit of letters: words as written, and stems."""
    thing = SimpleNamespace(
        pk=1,
        get_search_fields=lambda: [_Long("title"), _Long("body")],
    )
    held = sum(len(field.get_value(thing)) for field in Folded(thing).get_search_fields())
    assert MOST_CHARACTERS <= held <= 2 * MOST_CHARACTERS


class _Long(index.SearchField):
    def get_value(self, obj):
        return {"words": ["كلمات " * MOST_CHARACTERS], "more": None}
