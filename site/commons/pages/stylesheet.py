"""One stylesheet from one file per component: `static/css/*.css` become `wasl.css`.

A page asks for one file, so that text shows after two requests, and people who work on a
component find it in a file of its name. The finder yields the same bundle under runserver, in
tests and for collectstatic (which hashes and compresses it).
"""

import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

NAME = "wasl.css"
FIRST = ("tokens", "base", "layout")  # what the components lean on
LAST = ("states", "print")  # what must win over them


def sources(folder: Path) -> list[Path]:
    """The files of `folder` in the order of the bundle: FIRST, the alphabet, LAST."""

    def rank(file: Path) -> tuple[int, str]:
        if file.stem in FIRST:
            return FIRST.index(file.stem), ""
        if file.stem in LAST:
            return len(FIRST) + 1 + LAST.index(file.stem), ""
        return len(FIRST), file.stem

    return sorted(folder.glob("*.css"), key=rank)


def minified(css: str) -> str:
    """`css` without comments and idle white space. Strings must not hold runs of spaces."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,>]) ?", r"\1", css)
    css = re.sub(r": ", ":", css)
    return css.replace(";}", "}").strip()


def bundled(folder: Path) -> str:
    """All of `folder` as one minified sheet; addresses are made relative to the bundle."""
    css = "\n".join(file.read_text(encoding="utf-8") for file in sources(folder))
    return minified(css.replace('url("../', 'url("')) + "\n"


class StylesheetFinder(BaseFinder):
    """Finds `wasl.css`, written anew whenever one of its parts has changed."""

    def __init__(self, app_names=None, *args, **kwargs):
        self.folder = Path(settings.STATICFILES_DIRS[0]) / "css"
        self.storage = FileSystemStorage(location=settings.VAR / "bundle")

    def check(self, **kwargs):
        return []

    def find(self, path, find_all=False):
        if path != NAME:
            return []
        found = str(self.write())
        return [found] if find_all else found

    def list(self, ignore_patterns):
        self.write()
        yield NAME, self.storage

    def write(self) -> Path:
        """Bring the bundle up to date. Replaces in one step, so that no reader sees a half."""
        bundle = Path(self.storage.path(NAME))
        css = bundled(self.folder)
        if not bundle.exists() or bundle.read_text(encoding="utf-8") != css:
            bundle.parent.mkdir(parents=True, exist_ok=True)
            fresh = bundle.with_suffix(".new")
            fresh.write_text(css, encoding="utf-8")
            fresh.replace(bundle)
        return bundle
