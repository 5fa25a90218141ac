"""Filters of the list of services: place, need, and words asked for in the finder."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, IntegerField, Value, When
from django.utils.functional import cached_property

from commons.pages.filters import Filters
from search.backend import engine
from search.finding import MOST_MATCHES
from search.querying import LONGEST, words


class ServiceFilters(Filters):
    """`?q=` on top of `?area=` and `?theme=`; the best matches come first."""

    def __init__(self, query, url: str, items):
        self.words = query.get("q", "").replace("\x00", "").strip()[:LONGEST]
        super().__init__(query, url, items)
        if self.words:
            self.everything = self._matching(items)

    def _matching(self, items):
        content_type = ContentType.objects.get_for_model(items.model)
        asked = words(self.words)
        found = engine().ranked(asked, [content_type.pk], MOST_MATCHES, True) if asked else []
        ranks = [When(pk=int(pk), then=Value(rank)) for rank, (_type, pk) in enumerate(found)]
        if not ranks:
            return items.none()
        best_first = Case(*ranks, output_field=IntegerField())
        return items.filter(pk__in=[int(pk) for _type, pk in found]).order_by(best_first)

    @cached_property
    def chosen(self) -> dict[str, str]:
        return super().chosen | ({"q": self.words} if self.words else {})
