"""Digest windows touch and never overlap, whatever the zone."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commons.notices.rhythms import LENGTH, SETTLE, boundary, settled, zone_of
from commons.notices.ways import Way

DAMASCUS = ZoneInfo("Asia/Damascus")
ZONES = st.sampled_from(
    [ZoneInfo(name) for name in ("Asia/Damascus", "Europe/Berlin", "America/St_Johns", "UTC")]
)
MOMENTS = st.datetimes(
    datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC), allow_imaginary=False
)


@pytest.mark.parametrize(
    ("now", "rhythm", "expected"),
    [
        ("2026-11-21 06:59", Way.DAILY, "2026-11-20 07:00"),
        ("2026-11-21 07:00", Way.DAILY, "2026-11-21 07:00"),
        ("2026-11-21 23:59", Way.DAILY, "2026-11-21 07:00"),
        ("2026-11-21 12:00", Way.WEEKLY, "2026-11-15 07:00"),  # a Saturday
        ("2026-11-22 06:59", Way.WEEKLY, "2026-11-15 07:00"),
        ("2026-11-22 07:00", Way.WEEKLY, "2026-11-22 07:00"),  # a Sunday
        ("2026-11-23 08:00", Way.WEEKLY, "2026-11-22 07:00"),
    ],
)
def test_where_windows_close(now, rhythm, expected):
    moment = datetime.fromisoformat(now).replace(tzinfo=DAMASCUS)
    assert f"{boundary(moment, rhythm, DAMASCUS):%Y-%m-%d %H:%M}" == expected


def test_a_window_is_left_to_settle():
    seven = datetime(2026, 11, 21, 7, tzinfo=DAMASCUS)
    assert settled(seven, Way.DAILY, DAMASCUS) == seven - timedelta(days=1)
    assert settled(seven + SETTLE, Way.DAILY, DAMASCUS) == seven


@given(MOMENTS, st.sampled_from([Way.DAILY, Way.WEEKLY]), ZONES)
def test_the_last_boundary_is_behind_and_near(now, rhythm, zone):
    last = boundary(now, rhythm, zone)
    hour = timedelta(hours=1)  # clocks are put forward and back
    assert last <= now < last + LENGTH[rhythm] + hour
    assert boundary(last, rhythm, zone) == last


@given(MOMENTS, MOMENTS, st.sampled_from([Way.DAILY, Way.WEEKLY]), ZONES)
def test_later_never_closes_earlier(one, other, rhythm, zone):
    first, second = sorted([one, other])
    assert boundary(first, rhythm, zone) <= boundary(second, rhythm, zone)


@pytest.mark.parametrize("name", ["", "Nowhere/Land", "../../etc/passwd", "Europe"])
def test_an_unknown_zone_is_the_sites(name):
    class Someone:
        time_zone = name

    assert zone_of(Someone) == DAMASCUS
