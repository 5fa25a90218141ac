import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commons.arabic.bidi import (
    FSI,
    LRI,
    PDI,
    balance,
    cap_marks,
    clean,
    has_overrides,
    isolate,
    left_to_right,
    mixes_scripts,
)

CONTROLS = st.text(
    alphabet=st.sampled_from("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069اa\n \u200c")
)


def test_overrides_are_noticed_and_removed():
    name = "gpj.\u202eexe"
    assert has_overrides(name)
    assert not has_overrides(balance(name))
    assert clean(name) == "gpj.exe"


def test_an_isolate_ends_with_its_line():
    assert balance(f"{LRI}abc\nd{PDI}") == f"{LRI}abc{PDI}\nd"


def test_isolate_cannot_be_broken_out_of():
    assert isolate(f"{PDI}abc{FSI}") == f"{FSI}abc{FSI}{PDI}{PDI}"


def test_a_tower_of_marks_is_cut():
    tower = "م" + "\u064b" * 255
    assert cap_marks(tower) == "م" + "\u064b" * 3
    assert len(clean(tower)) == 4


def test_invisible_letters_between_marks_build_no_tower():
    assert cap_marks("م" + "\u064b\u200d" * 9).count("\u064b") == 3


def test_a_joiner_stays_where_spelling_needs_it():
    assert clean("می\u200cشود") == "می\u200cشود"
    assert clean("ab\u200cc\u200c") == "abc"


@pytest.mark.parametrize(
    ("word", "mixed"),
    [("admin", False), ("\u0430dmin", True), ("محمدx", True), ("م12", False), ("İstanbul", False)],
)
def test_mixed_scripts(word, mixed):
    assert mixes_scripts(word) is mixed


@given(st.text() | CONTROLS)
def test_clean_is_one_stable_line(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not any(unicodedata.category(c) == "Cc" for c in cleaned)
    assert not has_overrides(cleaned)


@given(st.text() | CONTROLS)
def test_balance_balances(text):
    balanced = balance(text)
    assert balance(balanced) == balanced
    for line in balanced.splitlines():
        assert sum(line.count(c) for c in "\u2066\u2067\u2068") == line.count(PDI)


def runs_of_marks(text: str) -> list[int]:
    """How many marks stand on each letter, what nobody sees between them left out."""
    seen = "".join(c for c in text if unicodedata.category(c) != "Cf")
    kinds = "".join("m" if unicodedata.category(c) in {"Mn", "Me"} else " " for c in seen)
    return [len(run) for run in kinds.split()]


@given(st.text(st.sampled_from("مa \u064b\u0651\u0301\u20dd\u200d.،_1…"), max_size=40) | st.text())
def test_marks_are_capped_where_they_tower_and_nowhere_else(text):
    capped = cap_marks(text)
    assert max(runs_of_marks(capped), default=0) <= 3
    if max(runs_of_marks(text), default=0) <= 3:
        assert capped == text


def test_numbers_are_read_from_the_left():
    assert left_to_right("+963 21") == f"{LRI}+963 21{PDI}"
    assert left_to_right(f"1{PDI}2").count(PDI) == 1
