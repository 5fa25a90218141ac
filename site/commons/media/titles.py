"""Titles that do not come from somebody's device.

Wagtail titles an upload after its file, and file names carry people, places and days
(«IMG_20260603_Ahmad.jpg»). A title that is only the file's name is replaced by a neutral one.
"""

import re
from pathlib import PurePath

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from commons.arabic import dates

NOT_LETTERS = re.compile(r"[\W_]+")


def neutral(kind: str) -> str:
    """«Image, 21 November 2026, 14:05» in the language of whoever uploads."""
    now = timezone.localtime()
    language = get_language() or "ar"
    return _("%(kind)s, %(date)s, %(time)s") % {
        "kind": kind[:1].upper() + kind[1:],
        "date": dates.long(now.date(), language),
        "time": dates.clock(now, language),
    }


def is_from_file(title: str, file_name: str) -> bool:
    """Whether the title says no more than the file's name, however it was spelled."""
    stem = PurePath(file_name).stem
    return _letters(title) in {_letters(stem), _letters(file_name)}


def _letters(words: str) -> str:
    return NOT_LETTERS.sub("", words).casefold()
