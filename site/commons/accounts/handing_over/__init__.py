"""Everything of one person as a ZIP: one JSON file a kind, a page to read, and their uploads."""

from .archive import write_archive

__all__ = ["write_archive"]
