"""The template filters speak the reader's language and the site's hour."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.template import Context, Template
from django.utils import timezone, translation


def shown(filter_name: str, value, language: str = "ar") -> str:
    template = Template("{% load wording %}{{ value|" + filter_name + " }}")
    with translation.override(language):
        return template.render(Context({"value": value}))


# Nine in the evening in London is past midnight in Damascus.
LATE = datetime(2022, 6, 27, 21, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "value", "language", "text"),
    [
        ("arabic_date", date(2022, 6, 28), "ar", "28 حزيران 2022"),
        ("arabic_date", LATE, "ar", "28 حزيران 2022"),
        ("arabic_date", LATE, "en", "28 June 2022"),
        ("arabic_date", None, "ar", ""),
        ("clock", time(16), "ar", "4:00 م"),
        ("clock", LATE, "ar", "12:30 ص"),
        ("clock", None, "ar", ""),
        ("file_size", 1_258_291, "ar", "1.2 م.ب"),
        ("file_size", 0, "en", "0 B"),
        ("file_size", None, "ar", ""),
        ("relative_date", None, "ar", ""),
        ("isolate", "a\u202eb", "ar", "\u2068ab\u2069"),
        ("isolate", "<b>", "ar", "\u2068&lt;b&gt;\u2069"),
    ],
)
def test_filters(name, value, language, text):
    assert shown(name, value, language) == text


def test_relative_dates():
    now = timezone.now()
    assert shown("relative_date", now - timedelta(days=2, minutes=1)) == "قبل يومين"
    assert shown("relative_date", timezone.localdate(now) - timedelta(days=150)) == "قبل 5 أشهر"


def test_without_an_active_language_the_site_speaks():
    with translation.override(None):
        rendered = Template("{% load wording %}{{ value|arabic_date }}").render(
            Context({"value": date(2022, 6, 28)})
        )
    assert rendered == "28 حزيران 2022"
