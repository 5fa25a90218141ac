"""The tree of places with its other spellings."""

from commons.places.models import Area, AreaSpelling

from ..content.areas import AREAS
from .world import World, names


def load(world: World) -> None:
    _plant(world, AREAS)


def _plant(world: World, tree: list, under: Area | None = None) -> None:
    for slug, kind, words, spellings, below in tree:
        area = Area.objects.filter(slug=slug).first()
        if area is None:
            area = Area(slug=slug, kind=kind, **names(words))
            area = under.add_child(instance=area) if under else Area.add_root(instance=area)
            for text in spellings:
                AreaSpelling.objects.create(area=area, text=text)
        world.areas[slug] = area
        _plant(world, below, area)
