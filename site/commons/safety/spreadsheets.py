"""Cells of exported lists, which a spreadsheet program must take for words.

A cell that begins with one of these signs is run as a formula when the file is opened, and a title,
a name or a search word comes from other people. OWASP's cure: an apostrophe before it.
Source: https://owasp.org/www-community/attacks/CSV_Injection
"""

from wagtail.admin.views.mixins import SpreadsheetExportMixin

SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "＝", "＋", "－", "＠")
INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e"


def harmless(value):
    """`value`, with an apostrophe before text that a spreadsheet would run."""
    if isinstance(value, str) and value.strip(" " + INVISIBLE).startswith(SIGNS):
        return f"'{value}"
    return value


def guard_exports() -> None:
    """Every list and report of Wagtail writes its cells through one method; it is wrapped once."""
    written = SpreadsheetExportMixin.preprocess_field_value
    if getattr(written, "is_harmless", False):
        return

    def preprocess_field_value(self, field, value, export_format):
        return harmless(written(self, field, value, export_format))

    preprocess_field_value.is_harmless = True
    SpreadsheetExportMixin.preprocess_field_value = preprocess_field_value
