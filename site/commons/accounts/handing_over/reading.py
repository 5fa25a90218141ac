"""The page in the archive, for people: `index.html`, complete in itself, written row by row."""

from collections.abc import Mapping
from datetime import date, datetime
from tempfile import SpooledTemporaryFile

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

MEMORY = 1024 * 1024
BREAK = "<!-- everything -->"


class Page:
    """A context manager; `begin`, `row`, `file`, `end` for each kind, then `finished`."""

    def __init__(self, user):
        self.pages = SpooledTemporaryFile(MEMORY, "w+b")  # noqa: SIM115, closed by __exit__
        context = {
            "name": user.display_name,
            "site": settings.SITE_NAME,
            "made_at": timezone.localtime(),
            "language": get_language(),
            "direction": "rtl" if get_language_bidi() else "ltr",
        }
        whole = render_to_string("account/own_data/everything.html", context)
        head, self.foot = whole.split(BREAK)
        self.write(head)

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.pages.close()

    def write(self, html: str) -> None:
        self.pages.write(html.encode("utf-8", "replace"))

    def begin(self, label: str, path: str) -> None:
        self.rows = 0
        self.write(format_html('<section><h2>{}</h2><p><a href="{}">{}</a></p>', label, path, path))

    def row(self, row: Mapping) -> None:
        self.rows += 1
        self.write("<dl>")
        for key, value in row.items():
            words = format_html("<dt>{}</dt><dd dir=auto>{}</dd>", key, readable(value))
            self.write(words)
        self.write("</dl>")

    def file(self, path: str) -> None:
        self.rows += 1
        self.write(format_html('<p><a href="{}">{}</a></p>', path, path))

    def end(self) -> None:
        if not self.rows:
            self.write(format_html("<p>{}</p>", _("Nothing.")))
        self.write("</section>")

    def finished(self):
        """The page, open for reading from its beginning."""
        self.write(self.foot)
        self.pages.seek(0)
        return self.pages


def readable(value) -> str:
    if value is None or value == "":
        return "—"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        moment = timezone.localtime(value) if timezone.is_aware(value) else value
        return moment.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return date_format(value, "Y-m-d")
    if isinstance(value, Mapping):
        return " · ".join(f"{key}: {readable(part)}" for key, part in value.items())
    if isinstance(value, list | tuple | set):
        return " · ".join(readable(part) for part in value) or "—"
    return str(value)
