"""What may be told of a location, whoever asks and in whatever format; who writes in a section."""

from dataclasses import dataclass

from wagtail.models import GroupPagePermission

from .models import OrganizationPage
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


def sections_written_by(user):
    """Organisations' pages below which `user` writes as their author.

    A right that reaches a section from above (an editor's, a translator's) is not an author's.
    """
    if not user.is_active:
        return OrganizationPage.objects.none()
    rows = GroupPagePermission.objects.filter(group__user=user, permission__codename="change_page")
    return OrganizationPage.objects.filter(pk__in=rows.values("page"))
