"""Who may keep the facts of a service. Each `why_not_…` returns the reason, in words, or None."""

from django.utils.translation import gettext as _

from network.organizations.models import Location, Organization, OrganizationPage
from network.organizations.models.location import Precision
from network.organizations.policy import sections_written_by

from .models import Service, ServicePage, ServicePlace
from .models.service_place import SHOWN, Consent

CHANGE = "services.change_service"


def keeps_all(user) -> bool:
    """Editors and coordinators: the facts of every service."""
    return user.is_active and user.has_perm(CHANGE)


def may_verify(user, service) -> bool:
    """Whether `user` may note that they checked it themselves."""
    return keeps_all(user)


def keeps_some(user) -> bool:
    return keeps_all(user) or sections_written_by(user).exists()


def kept_by(user):
    """Services whose facts `user` keeps; an author those in the own organisation's section."""
    if keeps_all(user):
        return Service.objects.filter(pages__isnull=False).distinct()
    pages = ServicePage.objects.in_sections(sections_written_by(user))
    return Service.objects.filter(pk__in=pages.values("service"))


def why_not_change(user, service) -> str | None:
    """For somebody who keeps the service. A lock closes its facts to authors as it does its words."""
    if not keeps_all(user) and service.pages.filter(locked=True).exists():
        return _("This service is locked while something is looked into. Its editors know more.")
    return None


def organization_of(service) -> Organization | None:
    """Whose service it is: that of the section it lies in, or else the one named first."""
    pages = list(service.pages.order_by("locale_id"))
    for page in pages:
        parent = page.get_parent().specific
        if isinstance(parent, OrganizationPage):
            return parent.organization
    return next((page.provider for page in pages if page.provider), None)


def writes_for(user, organization) -> bool:
    """Whether `user` writes in the section of `organization`."""
    own = sections_written_by(user)
    return own.filter(organization=organization).exists()


def may_answer_for(user, organization) -> bool:
    """Whether the place of `organization` may be lent by `user`."""
    return keeps_all(user) or writes_for(user, organization)


def is_sensitive(service) -> bool:
    return any(page.is_sensitive for page in service.pages.all())


def lendable(service):
    """Places of others that may be named to whoever looks for a venue.

    Those whose street their owner tells anyway, or that stand on a public page by their name; never
    one where a sensitive service is given.
    """
    pages = ServicePage.objects.visible_to(None)
    told = ServicePlace.objects.filter(
        owner_consent__in=SHOWN, service__in=pages.values("service")
    ).values("location")
    quiet = ServicePlace.objects.filter(service__pages__page_themes__theme__sensitive=True).values(
        "location"
    )
    rows = Location.objects.exclude(precision=Precision.HIDDEN).exclude(pk__in=quiet)
    shown = rows.filter(precision=Precision.FULL) | rows.filter(pk__in=told)
    shown = shown.filter(organization__in=Organization.objects.visible_to(None).values("pk"))
    own = organization_of(service)
    return shown.exclude(organization=own) if own else shown


def asked_of(user):
    """Places lent or asked for, about which `user` may answer."""
    borrowed = ServicePlace.objects.exclude(owner_consent=Consent.NOT_NEEDED)
    if keeps_all(user):
        return borrowed
    own = sections_written_by(user).values("organization")
    return borrowed.filter(location__organization__in=own)
