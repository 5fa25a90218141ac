"""What can be followed: themes, places and organisations."""

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from commons.notices.following import Followable, allow
from commons.places.models import Area
from commons.themes.models import Theme

from .models import Organization, OrganizationPage


def _found(model):
    return lambda user, pk: model.objects.visible_to(user).filter(pk=pk).first()


def _address(organization: Organization) -> str:
    pages = OrganizationPage.objects.visible_to(None).filter(organization=organization)
    page = pages.in_language(get_language()).first() or pages.first()
    return page.url if page else ""


allow(
    Followable(
        key="theme",
        label=_("Theme"),
        model=Theme,
        find=_found(Theme),
        title=lambda theme: theme.name,
        address=lambda theme: "",
    )
)
allow(
    Followable(
        key="place",
        label=_("Place"),
        model=Area,
        find=_found(Area),
        title=lambda area: area.name,
        address=lambda area: "",
    )
)
allow(
    Followable(
        key="organization",
        label=_("Organisation"),
        model=Organization,
        find=_found(Organization),
        title=lambda organization: organization.name,
        address=_address,
    )
)
