"""Ways to a place that a reader may open. Nothing is loaded from them before a tap.

Only coordinates leave the site, never the name of a service: a map keeps what it was asked.
"""

from dataclasses import dataclass

from network.organizations.policy import ShownLocation


@dataclass(frozen=True)
class Directions:
    """`geo`: for the map app of the phone (RFC 5870). `maps`: (name, address) of map sites."""

    place: ShownLocation
    geo: str
    maps: tuple[tuple[str, str], ...]


def to(place: ShownLocation) -> Directions | None:
    """None unless the place may be told with its coordinates (see `policy.shown`)."""
    if place.latitude is None or place.longitude is None:
        return None
    latitude, longitude = f"{place.latitude:f}", f"{place.longitude:f}"
    return Directions(
        place,
        f"geo:{latitude},{longitude}?q={latitude},{longitude}",
        (
            (
                "OpenStreetMap",
                f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}"
                f"#map=17/{latitude}/{longitude}",
            ),
            (
                "Google Maps",
                "https://www.google.com/maps/dir/?api=1&destination=" + f"{latitude},{longitude}",
            ),
        ),
    )
