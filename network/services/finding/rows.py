"""The rows of one page of the list, with all that they show, in few queries."""

from django.core.paginator import Page, Paginator
from django.db.models import prefetch_related_objects
from django.utils.functional import cached_property

from . import tags


class Rows(Paginator):
    """Counts nothing: the filters have counted already."""

    def __init__(self, filters, per_page: int):
        super().__init__(filters.items, per_page)
        self.filters = filters

    @cached_property
    def count(self) -> int:
        return self.filters.total

    def _get_page(self, items, number, paginator):
        pages = list(items.prefetch_related(None)) if self.count else []
        if pages:
            tags.load(pages, self.filters.places, self.filters.needs)
            prefetch_related_objects(pages, *type(pages[0]).card_rows)
        return Page(pages, number, paginator)
