"""Providers are told what readers say is wrong, coordinators what a provider answers to it."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from commons.notices import kinds
from commons.notices.actions import notices
from commons.notices.models import Notice
from commons.notices.ways import Way

from . import policy
from .actions import answers, reported
from .freshness.providers import coordinators, people_for
from .models import ProviderAnswer, Service


def _corrected(service, count: int) -> str:
    """A sensitive service is not named: the line stands in a mail too."""
    if policy.is_sensitive(service):
        words = ngettext(
            "A remark of a reader on a service of yours.",
            "%(count)s remarks of readers on a service of yours.",
            count,
        )
        return words % {"count": count}
    words = ngettext(
        "A remark of a reader on your service: %(name)s",
        "%(count)s remarks of readers on your service: %(name)s",
        count,
    )
    return words % {"name": service, "count": count}


def _answered(answer, count: int) -> str:
    if policy.is_sensitive(answer.service):
        return _("A provider answers what readers said of a service.")
    return _("A provider answers what readers said of %(name)s.") % {"name": answer.service}


CORRECTED = kinds.register(
    kinds.Kind(
        key="correction:told",
        label=gettext_lazy("Readers say that something is wrong with a service of mine"),
        sentence=_corrected,
        visible=lambda user, service: policy.kept_by(user).filter(pk=service.pk).exists(),
        address=lambda service: reverse("service_reported", args=[service.pk]),
        way=Way.DAILY,
    )
)
ANSWERED = kinds.register(
    kinds.Kind(
        key="correction:answered",
        label=gettext_lazy("A provider answers what readers said"),
        sentence=_answered,
        visible=lambda user, answer: policy.keeps_all(user),
        address=lambda answer: reverse("service_reported", args=[answer.service_id]),
        target=lambda answer: answer.service,
    )
)


def _tell_provider(sender, service, reports, **kwargs) -> None:
    """One notice for each, so that they are counted; nobody stands in it as who caused it."""
    keys = {f"{CORRECTED.key}/{service.pk}/{report.pk}" for report in reports}
    there = Notice.objects.filter(kind=CORRECTED.key, key__in=keys)
    new = keys - set(there.values_list("key", flat=True))
    people = people_for([policy.organization_of(service)]) if new else []
    for key in sorted(new):
        name = key.removeprefix(f"{CORRECTED.key}/")
        notices.send(kind=CORRECTED.key, about=service, to=people, key=name)


def _tell_coordinators(sender, answer, **kwargs) -> None:
    notices.send(
        kind=ANSWERED.key,
        about=answer,
        to=coordinators(),
        by=answer.made_by,
        key=str(answer.pk),
    )


def connect() -> None:
    reported.corrected.connect(_tell_provider, sender=Service, dispatch_uid="services.corrected")
    answers.answered.connect(
        _tell_coordinators, sender=ProviderAnswer, dispatch_uid="services.provider_answered"
    )
