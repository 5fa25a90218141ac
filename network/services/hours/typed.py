"""Times as people type them: «٤:٠٠ م», "16.30", "9 am"."""

import re
import unicodedata

from commons.arabic.numerals import western

from .schedule import DAY

NOON = 12 * 60
_SHAPE = re.compile(r"(\d{1,2})(?:[:.,٫h](\d{2}))?([^\d:,]*)\Z")
_BEFORE_NOON = {"ص", "صباحا", "صباح", "am", "a", "öö", "bn", "بن"}
_AFTER_NOON = {"م", "مساء", "ظهرا", "عصرا", "بعدالظهر", "pm", "p", "ös", "pn", "دن"}


def minutes(text: str) -> int | None:
    """Minutes after midnight, 0 to 1440 («24:00»); None for what is no time of day."""
    plain = western(unicodedata.normalize("NFKC", text)).casefold()
    kept = "".join(c for c in plain if unicodedata.category(c)[0] not in "ZCM")
    found = _SHAPE.match(kept)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    half = found[3].replace(".", "")
    if minute > 59:
        return None
    if not half:
        whole = hour * 60 + minute
        return whole if whole <= DAY else None
    if hour not in range(1, 13) or half not in _BEFORE_NOON | _AFTER_NOON:
        return None
    return (hour % 12) * 60 + minute + (NOON if half in _AFTER_NOON else 0)
