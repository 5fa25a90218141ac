"""Times as people type them, in any digits and either half of the day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commons.arabic import dates
from network.services.hours.summary import MONDAY, clock
from network.services.hours.typed import minutes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("9", 540),
        ("9:00", 540),
        ("٩:٣٠", 570),
        ("۹.۳۰", 570),
        ("16:30", 990),
        ("4:00 م", 960),
        ("٤ م", 960),
        ("\u200f٤:٠٠\u00a0م\u200f", 960),
        ("4 مساءً", 960),
        ("8 صباحًا", 480),
        ("12 ظهرًا", 720),
        ("12:00 ص", 0),
        ("12 pm", 720),
        ("4 p.m.", 960),
        ("9 A.M.", 540),
        ("0:00", 0),
        ("24:00", 1440),
        ("24:01", None),
        ("25", None),
        ("9:60", None),
        ("13 pm", None),
        ("0 am", None),
        ("-4", None),
        ("9:5", None),
        ("من التاسعة", None),
        ("9 10 11", None),
        ("", None),
        ("9" * 300, None),
    ],
)
def test_minutes(text, found):
    assert minutes(text) == found


@given(st.text(max_size=20))
def test_any_text_is_a_time_or_nothing(text):
    found = minutes(text)
    assert found is None or 0 <= found <= 1440


@pytest.mark.parametrize("language", ["ar", "en", "tr", "ku", "ckb"])
def test_what_the_site_writes_is_understood_again(language):
    from django.utils.translation import override

    assert dates.weekday(MONDAY, "en") == "Monday"
    with override(language):
        assert [minutes(clock(minute)) for minute in range(0, 1440, 15)] == list(range(0, 1440, 15))
