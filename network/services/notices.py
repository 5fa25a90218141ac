"""New services in what a member follows; questions about somebody's place, and their answers."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from commons.notices import kinds
from commons.notices.actions import notices
from commons.notices.following import register
from network.organizations.new_pages import source

from . import policy
from .actions import places
from .freshness.providers import people_for
from .models import ServicePage, ServicePlace
from .models.service_place import Consent

register(source("services:services", gettext_lazy("Services"), ServicePage))


def _asked(place, count) -> str:
    words = ngettext(
        "Somebody asks to give a service at %(name)s.",
        "%(count)s services would like to be given at %(name)s.",
        count,
    )
    return words % {"name": place.location.name, "count": count}


def _answered(place, count) -> str:
    words = (
        _("%(name)s may be told as a place of your service.")
        if place.owner_consent == Consent.AGREED
        else _("Your service may not be given at %(name)s.")
    )
    return words % {"name": place.location.name}


ASKED = kinds.register(
    kinds.Kind(
        key="venue:asked",
        label=gettext_lazy("Somebody asks for a place of my organisation"),
        sentence=_asked,
        visible=lambda user, place: (
            place.owner_consent == Consent.ASKED
            and policy.may_answer_for(user, place.location.organization)
        ),
        address=lambda place: reverse("service_venue", args=[place.pk]),
        target=lambda place: place.location,
    )
)
ANSWERED = kinds.register(
    kinds.Kind(
        key="venue:answered",
        label=gettext_lazy("The owner of a place I asked for answers"),
        sentence=_answered,
        visible=lambda user, place: policy.kept_by(user).filter(pk=place.service_id).exists(),
        address=lambda place: reverse("service_places", args=[place.service_id]),
    )
)


def _tell(kind, place, organization, by) -> None:
    told = f"{place.pk}/{timezone.now().timestamp():.0f}"
    notices.send(kind=kind.key, about=place, to=people_for([organization]), by=by, key=told)


def _tell_owner(sender, place, by, **kwargs) -> None:
    _tell(ASKED, place, place.location.organization, by)


def _tell_provider(sender, place, by, **kwargs) -> None:
    if organization := policy.organization_of(place.service):
        _tell(ANSWERED, place, organization, by)


def connect() -> None:
    places.asked.connect(_tell_owner, sender=ServicePlace, dispatch_uid="services.asked")
    places.answered.connect(_tell_provider, sender=ServicePlace, dispatch_uid="services.answered")
