"""The admin's rich text field, in which nothing typed is nothing."""

import re

from django.utils.html import strip_tags
from wagtail.admin.rich_text import DraftailRichTextArea

OBJECTS = re.compile(r"<(embed|hr)\b")


class RichTextArea(DraftailRichTextArea):
    """Hands over no text where no text was typed.

    Draftail turns an empty value into an empty paragraph with a random key as soon as a form is
    opened. That would satisfy a mandatory field, and would count as an edit: a reviewer who
    approves a page would send it back to the first step of its review.
    """

    def value_from_datadict(self, data, files, name):
        html = super().value_from_datadict(data, files, name)
        return "" if html and self._is_empty(html) else html

    @staticmethod
    def _is_empty(html: str) -> bool:
        return not strip_tags(html).strip() and not OBJECTS.search(html)
