from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commons.arabic.numerals import file_size, grouped, parse_number, western


def test_western():
    assert western("٤٢٪ و۱۵ و7") == "42٪ و15 و7"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("١٬١١٦", Decimal(1116)),
        ("1,116", Decimal(1116)),
        ("۴۲٫۵", Decimal("42.5")),
        ("٤٢٪", Decimal(42)),
        ("-٣", Decimal(-3)),
        ("", None),
        ("NaN", None),
        ("Infinity", None),
        ("١أ", None),
    ],
)
def test_parse(text, number):
    assert parse_number(text) == number


@given(st.text())
def test_any_text_is_a_number_or_not(text):
    assert parse_number(text) is None or parse_number(text).is_finite()


def test_grouped():
    assert grouped(1116) == "1,116"


@pytest.mark.parametrize(
    ("size", "language", "shown"),
    [
        (0, "ar", "0 بايت"),
        (999, "en", "999 B"),
        (1_258_291, "ar", "1.2 م.ب"),
        (1024, "en", "1 KB"),
        (1023 * 1024, "en", "1 MB"),
        (25 * 1024 * 1024, "ar", "25 م.ب"),
        (5 * 1024**4, "tr", "5,120 GB"),
    ],
)
def test_file_size(size, language, shown):
    assert file_size(size, language) == shown
