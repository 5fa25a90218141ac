"""What may be told of a location, whoever asks and in whatever format."""

from dataclasses import dataclass

from .models.location import Location, Precision


@dataclass(frozen=True)
class ShownLocation:
    """A location reduced to what may be published. Empty strings are not told."""

    name: str
    kind_label: str
    area: object
    address: str = ""
    directions: str = ""
    latitude: object = None
    longitude: object = None


def shown(location: Location, *, sensitive: bool) -> ShownLocation | None:
    """The publishable part of `location`; None when it is hidden.

    A sensitive subject never tells more than the town, whatever the location's own precision.
    """
    if location.precision == Precision.HIDDEN:
        return None
    if sensitive:
        return ShownLocation("", location.get_kind_display(), location.area)
    if location.precision == Precision.COMMUNITY:
        return ShownLocation(location.name, location.get_kind_display(), location.area)
    return ShownLocation(
        location.name,
        location.get_kind_display(),
        location.area,
        location.address,
        location.directions,
        location.latitude,
        location.longitude,
    )
