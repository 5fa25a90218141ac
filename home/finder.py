"""The service finder: need, place and words, all in the address. No script, no cookie, no preset."""

from django.utils.functional import cached_property

from commons.pages import caching
from commons.places.models import Area
from commons.themes.models import Theme


class Finder:
    """Choices for the form on the front page and the one chosen in `query` (?need= ?area= ?q=)."""

    def __init__(self, query):
        self.words = query.get("q", "")[:200]
        self.need_slug = query.get("need", "")
        self.area_slug = query.get("area", "")

    @cached_property
    def needs(self) -> list[Theme]:
        """The uppermost themes, as one-tap choices."""
        return caching.remember(
            "finder:needs", lambda: list(Theme.objects.visible_to(None).filter(depth=1))
        )

    @cached_property
    def all_areas(self) -> list[Area]:
        return caching.remember("finder:areas", lambda: list(Area.objects.visible_to(None)))

    @cached_property
    def area(self) -> Area | None:
        return next((area for area in self.all_areas if area.slug == self.area_slug), None)

    @property
    def area_trail(self) -> list[Area]:
        """The chosen place after the places above it."""
        if self.area is None:
            return []
        return [area for area in self.all_areas if self.area.path.startswith(area.path)]

    @property
    def areas(self) -> list[Area]:
        """What to choose from next: one step below the chosen place, or the uppermost level that
        offers a choice. The list of results leads further down.
        """
        depth = self.area.depth + 1 if self.area else 1
        below = [a for a in self.all_areas if not self.area or a.path.startswith(self.area.path)]
        level = [area for area in below if area.depth == depth]
        while not self.area and len(level) == 1:
            depth += 1
            level = [area for area in below if area.depth == depth] or level
            if level[0].depth < depth:
                break
        return sorted(level, key=lambda area: area.sort_name)
