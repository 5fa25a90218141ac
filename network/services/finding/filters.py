"""The filters of the list of services: what an address chooses, and what that leaves."""

from datetime import timedelta
from urllib.parse import urlencode

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Paginator
from django.db.models import Case, IntegerField, Q, Value, When
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from commons.pages import caching
from commons.pages.filters import FilterLink, Filters
from commons.places.models import PageArea
from commons.themes.models import PageTheme
from search.backend import engine
from search.finding import MOST_MATCHES
from search.querying import LONGEST, words

from ..hours.schedule import DAY
from . import conditions, counting, links, nothing, rows, sorting, vocabulary
from .choices import LABELS, Choices

LITTLE = 5  # results, below which neighbours are offered


class ServiceFilters(Filters):
    """Place, need, words, and what `choices` knows. Http404 for what cannot be chosen."""

    def __init__(self, query, url: str, items):
        self.moment = timezone.now()
        self.words = query.get("q", "").replace("\x00", "").strip()[:LONGEST]
        self.places, self.needs = vocabulary.trees()
        self.url = url
        self.area_trail = self._trail(self.places, query.get("area", ""))
        self.theme_trail = self._trail(self.needs, query.get("theme", ""))
        self.area = self.area_trail[-1] if self.area_trail else None
        self.theme = self.theme_trail[-1] if self.theme_trail else None
        try:
            self.choices = Choices.read(query)
        except ValueError as error:
            raise Http404(_("There is no such filter.")) from error
        self.sort = query.get("sort", "")
        if self.sort and self.sort not in sorting.LABELS:
            raise Http404(_("There is no such order."))
        self.everything = self._matching(items) if self.words else items

    @staticmethod
    def _trail(tree: vocabulary.Tree, slug: str) -> list:
        trail = tree.trail(slug)
        if slug and not trail:
            raise Http404(_("We know no place or theme of this name."))
        return trail

    def _matching(self, items):
        content_type = ContentType.objects.get_for_model(items.model)
        asked = words(self.words)
        found = engine().ranked(asked, [content_type.pk], MOST_MATCHES, True) if asked else []
        ranks = [When(pk=int(pk), then=Value(rank)) for rank, (_type, pk) in enumerate(found)]
        if not ranks:
            return items.none()
        self.best_first = Case(*ranks, output_field=IntegerField())
        return items.filter(pk__in=[int(pk) for _type, pk in found])

    # What is chosen

    @cached_property
    def conditions(self) -> dict[str, Q]:
        """What is chosen under each key, as a condition on a page."""
        asked: dict[str, Q] = {}
        if self.theme:
            asked["theme"] = conditions.on_need(self.theme.path)
        if self.area:
            asked["area"] = conditions.in_area(self.area.path)
        if self.choices["open"]:
            asked["open"] = conditions.is_open(self.moment)
        for key, options in conditions.OPTIONS.items():
            for value in self.choices[key]:
                asked[key] = asked.get(key, Q()) & options[value]
        for language in self.choices["lang"]:
            asked["lang"] = conditions.speaks(language)
        return asked

    @property
    def chosen(self) -> dict[str, str]:
        rows = {"theme": self.theme, "area": self.area}
        chosen = {key: row.slug for key, row in rows.items() if row}
        chosen |= {key: self.choices.with_(key, value[-1]) for key, value in self._values()}
        return chosen | {"sort": self.sort, "q": self.words}

    def _values(self):
        return [(key, self.choices[key]) for key in LABELS if self.choices[key]]

    @property
    def order(self) -> str:
        """The order asked for; the best matches, the nearest or the freshest unless it is."""
        if self.sort and (self.sort != sorting.NEAR or self.area):
            return self.sort
        if self.words:
            return ""
        return sorting.NEAR if self.area else sorting.FRESH

    # What that leaves

    def narrowed(self, but: str = ""):
        """The pages that all chosen conditions leave, without that of the key `but`."""
        asked = [condition for key, condition in self.conditions.items() if key != but]
        return self.everything.filter(*asked)

    @cached_property
    def items(self):
        items = self.narrowed()
        if not self.order:
            return items.order_by(self.best_first) if self.words and self.flags["all"] else items
        return sorting.ordered(items, self.order, self.area)

    @property
    def newest(self):
        return self.narrowed().newest_first()

    @cached_property
    def flags(self) -> dict[str, int]:
        is_open = conditions.is_open(self.moment)
        return counting.flags(self.everything, self.conditions, is_open)

    @cached_property
    def total(self) -> int:
        return self.flags["all"]

    @property
    def little(self) -> bool:
        return self.total < LITTLE

    @cached_property
    def counts(self) -> dict[str, dict[str, int]]:
        """By what `links` and `nothing` look up: places, needs, languages, next turns."""
        parts = [
            *self._levels(PageTheme, "theme", self.theme),
            *self._levels(PageArea, "area", self.area),
            counting.languages(self._ids("lang", "service")),
            *counting.turns(self.moment),
        ]
        counts = counting.together(*parts)
        caching.holds_until(self._turns_at(counts.get("turn", {})))
        return counts

    def _turns_at(self, minutes: dict[str, int]):
        """When any service opens or closes next, at the latest at midnight."""
        midnight = timezone.localtime(self.moment).replace(
            hour=0, minute=0, second=0, microsecond=0
        )
        return midnight + timedelta(minutes=min([DAY, *minutes.values()]))

    def _ids(self, but: str, field: str = "pk"):
        return self.narrowed(but=but).order_by().values(field)

    def _levels(self, model, key: str, chosen) -> list:
        """The next levels below the chosen row; its siblings; their parents when there is little."""
        pages, depth = self._ids(key), chosen.depth if chosen else 0
        wanted = {"below": depth + 1, "further": depth + 2}
        if chosen:
            wanted["beside"] = depth
        if chosen and self.little and depth > 1:
            wanted["above"] = depth - 1
        steps = {"below": depth, "further": depth, "beside": depth - 1, "above": max(depth - 2, 0)}
        path = chosen.path if chosen else ""
        length = model._meta.get_field(key).related_model.steplen
        return [
            counting.branches(model, pages, level, path[: length * steps[name]], f"{key}:{name}")
            for name, level in wanted.items()
        ]

    def paginator(self, per_page: int) -> Paginator:
        return rows.Rows(self, per_page)

    # Links

    @cached_property
    def ways_out(self) -> list[nothing.Way]:
        """What to offer when little is found."""
        return nothing.ways(self)

    @property
    def missing_url(self) -> str:
        """Where to say that a service is missing here."""
        rows = {"theme": self.theme, "area": self.area}
        query = urlencode({key: row.slug for key, row in rows.items() if row})
        return reverse("services_missing") + (f"?{query}" if query else "")

    @cached_property
    def groups(self) -> list[links.Group]:
        return links.groups(self)

    @cached_property
    def orders(self) -> list[FilterLink]:
        return links.orders(self)

    @cached_property
    def active(self) -> list[FilterLink]:
        """What is chosen; a tap takes it off."""
        return [link for _key, link in self._active]

    @cached_property
    def _active(self) -> list[tuple[str, FilterLink]]:
        rows = {"theme": self.theme, "area": self.area}
        found = [(k, links.branch_link(self, k, row, None, True)) for k, row in rows.items() if row]
        for key, values in self._values():
            found += [(key, links.choice_link(self, key, value)) for value in values]
        return found

    @property
    def single(self) -> list[tuple[str, FilterLink]]:
        """(key, link) of what is chosen alone under its key."""
        return [(key, link) for key, link in self._active if len(self.choices[key]) < 2]
