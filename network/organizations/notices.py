"""What can be followed: themes, places and organisations."""

from operator import attrgetter

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


for key, label, model in (("theme", _("Theme"), Theme), ("place", _("Place"), Area)):
    allow(
        Followable(
            key=key,
            label=label,
            model=model,
            find=_found(model),
            title=attrgetter("name"),
            address=lambda thing: "",
        )
    )
allow(
    Followable(
        key="organization",
        label=_("Organisation"),
        model=Organization,
        find=_found(Organization),
        title=attrgetter("name"),
        address=_address,
    )
)
