"""An empty list leads on."""

from commons.themes.models import Theme

from .test_filters import look


def ways(client, query):
    filters = look(client, f"/services/?{query}").context["filters"]
    return {
        str(way.title): {str(link.label): link.count for link in way.links}
        for way in filters.ways_out
    }


def test_neighbours_with_counts(client, world):
    for _service in range(2):
        world.service(area=world.bab, theme=world.health)
    found = ways(client, "area=azaz&theme=health")
    assert {"الباب": 2} in found.values()
    assert "We know of no service" in look(client, "/services/?area=azaz").content.decode() or (
        "لا نعرف" in look(client, "/services/?area=azaz").content.decode()
    )


def test_a_neighbour_of_the_place_above_when_none_lies_beside(client, world):
    town = world.azaz.add_child(instance=type(world.azaz)(name_ar="مارع", slug="marea"))
    world.service(area=world.bab)
    assert {"الباب": 1} in ways(client, f"area={town.slug}").values()


def test_a_broader_need(client, world):
    below = world.health.add_child(instance=Theme(name_ar="صحة النساء", slug="women-health"))
    world.service(area=world.azaz, theme=world.health)
    found = ways(client, f"area=azaz&theme={below.slug}")
    assert {"صحة": 1} in found.values()


def test_one_filter_less(client, world):
    world.service(area=world.azaz)
    (counts,) = ways(client, "area=azaz&cost=free").values()
    assert list(counts.values()) == [1]


def test_enough_needs_no_way_out(client, world):
    for _service in range(5):
        world.service(area=world.azaz)
    assert 'class="little' not in look(client, "/services/?area=azaz").content.decode()
