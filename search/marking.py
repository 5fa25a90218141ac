"""The words somebody looked for, marked where a text has them in any spelling."""

import re

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from commons.arabic.normalise import index

from .querying import Words

# A word with its marks, tatweel and joiners.
_WORD = re.compile(r"[\w\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]+")


def marked(text: str, words: Words) -> SafeString:
    """`text` escaped, with `<mark>` around every word that matches one of `words`."""
    wanted = {form for forms in words for form in forms}
    parts: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        if wanted.isdisjoint(index(match[0]).split()):
            continue
        parts += [
            format_html("{}", text[end : match.start()]),
            format_html("<mark>{}</mark>", match[0]),
        ]
        end = match.end()
    parts.append(format_html("{}", text[end:]))
    return mark_safe("".join(parts))  # noqa: S308, every part was escaped above
