from datetime import date, datetime, time, timedelta

import pytest

from commons.arabic.dates import clock, long, month_and_year, relative

NOW = datetime(2026, 11, 21, 12, 0)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("ar", "28 حزيران 2022"),
        ("en", "28 June 2022"),
        ("tr", "28 Haziran 2022"),
        ("ku", "28 hezîran 2022"),
        ("ckb", "28 حوزەیران 2022"),
        ("xx", "28 June 2022"),
        ("ar-sy", "28 حزيران 2022"),
    ],
)
def test_long_date(language, shown):
    assert long(date(2022, 6, 28), language) == shown


def test_every_levantine_month():
    names = "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول"
    months = [long(date(2026, month, 1), "ar") for month in range(1, 13)]
    assert ",".join(month.removeprefix("1 ").removesuffix(" 2026") for month in months) == names


def test_month_and_year():
    assert month_and_year(date(2022, 6, 28), "ar") == "حزيران 2022"


@pytest.mark.parametrize(
    ("language", "shown"), [("ar", "4:00 م"), ("en", "4:00 pm"), ("tr", "16:00"), ("ku", "16:00")]
)
def test_clock(language, shown):
    assert clock(time(16), language) == clock(NOW.replace(hour=16), language) == shown


@pytest.mark.parametrize(
    ("past", "language", "shown"),
    [
        (timedelta(seconds=5), "ar", "الآن"),
        (timedelta(minutes=11), "ar", "قبل 11 دقيقة"),
        (timedelta(days=2), "ar", "قبل يومين"),
        (timedelta(days=150), "ar", "قبل 5 أشهر"),
        (timedelta(days=150), "en", "5 months ago"),
        (timedelta(days=150), "ku", "24 hezîran 2026"),
    ],
)
def test_relative(past, language, shown):
    assert relative(NOW - past, NOW, language) == shown


def test_the_future():
    assert relative(NOW + timedelta(days=3), NOW, "ar") == "خلال 3 أيام"
