"""Skeletons of names, and the table they are made with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commons.arabic.confusables import DRAWN_LIKE
from commons.arabic.lookalikes import skeleton
from tests.measures import lookalikes as made


def test_the_table_is_in_step_with_the_standards_data():
    assert made.table() == DRAWN_LIKE


def test_arabic_letters_of_our_languages_stay_themselves():
    changed = set("".join(DRAWN_LIKE.values()))
    assert not changed & set("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويپچڕژڤگڵۆێ0123456789")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ب", "ت"),
        ("ح", "خ"),
        ("محمد", "محمود"),
        ("پ", "ث"),
        ("ڤ", "ف"),
        ("Adam", "Edam"),
        ("o", "e"),
    ],
)
def test_letters_that_differ_stay_apart(one, other):
    assert skeleton(one) != skeleton(other)


@given(st.text(max_size=80))
def test_any_text_has_a_skeleton(text):
    assert " " not in skeleton(text)
    assert skeleton(text) == skeleton(f"{text}\u200b")
    assert skeleton(text.upper()) == skeleton(text.upper() + "\u0640")
