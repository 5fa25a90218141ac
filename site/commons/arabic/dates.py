"""Dates as readers in Syria write them: «28 حزيران 2022», «4:00 م», «قبل 5 أشهر». CLDR through Babel."""

from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_time, format_timedelta

# English as written in Britain, because its order is the Arabic one.
_LOCALES = {"ar": "ar_SY", "en": "en_GB", "tr": "tr", "ku": "ku", "ckb": "ckb"}
_CLOCKS = {"ar": "h:mm a", "en": "h:mm a", "ckb": "h:mm a"}
# CLDR has no relative times in Kurdish yet; a date says the same.
_WITHOUT_RELATIVE = {"ku", "ckb"}
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_NOW = {"ar": "الآن", "en": "just now", "tr": "şimdi"}


@cache
def locale_for(language: str) -> Locale:
    """Babel's locale for a site language; British English for one we do not know."""
    return Locale.parse(_LOCALES.get(language.partition("-")[0], "en_GB"))


def long(day: date, language: str) -> str:
    """«28 حزيران 2022», "28 June 2022"."""
    return format_date(day, "d MMMM y", locale=locale_for(language))


def month_and_year(day: date, language: str) -> str:
    """«حزيران 2022»."""
    return format_date(day, "LLLL y", locale=locale_for(language))


def weekday(day: date, language: str) -> str:
    """«الأحد», "Sunday"."""
    return format_date(day, "EEEE", locale=locale_for(language))


def clock(moment: time | datetime, language: str) -> str:
    """«4:00 م», "4:00 pm", "16:00": the moment as it stands, with no change of time zone."""
    moment = moment.time() if isinstance(moment, datetime) else moment
    return format_time(moment, _CLOCKS.get(language, "HH:mm"), locale=locale_for(language))


def clock_of(minutes: int, language: str) -> str:
    """Like `clock`, of a number of minutes after midnight, below 1,440."""
    return clock(time(minutes // 60, minutes % 60), language)


def relative(moment: datetime, now: datetime, language: str) -> str:
    """«قبل 5 أشهر»: how long before or after `now`, both aware or both naive; a date in Kurdish."""
    language = language.partition("-")[0]
    if language in _WITHOUT_RELATIVE:
        return long(moment.date(), language)
    difference = moment - now
    if abs(difference) < timedelta(seconds=45):
        return _NOW.get(language, _NOW["en"])
    return _ago(_rounded(difference), language)


def _rounded(difference: timedelta) -> timedelta:
    """To what the words tell: minutes within two hours, hours within two days, else days."""
    far = abs(difference)
    step = _MINUTE if far < 2 * _HOUR else _HOUR if far < 2 * _DAY else _DAY
    return round(difference / step) * step


@lru_cache(maxsize=4096)
def _ago(difference: timedelta, language: str) -> str:
    return format_timedelta(difference, add_direction=True, locale=locale_for(language))
