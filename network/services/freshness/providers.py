"""Whose services they are: the pages a provider answers for, and the people who write for it."""

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils.translation import get_language

from ..models import ServicePage
from ..models.status import State


def pages_of(link) -> list[ServicePage]:
    """One page of each service that a confirmation link is about, in the reader's language."""
    if link.service_id:
        return one_each(ServicePage.objects.filter(service=link.service_id))
    return one_each(given_by(link.organization))


def given_by(organization):
    """Pages of the services that `organization` gives."""
    return ServicePage.objects.filter(
        participations__organization=organization, participations__role="by"
    )


def one_each(pages) -> list[ServicePage]:
    """Of what is published, or was until it was taken off for age: one page of each service."""
    pages = pages.filter(
        Q(live=True) | Q(service__removals__put_back_at=None, service__removals__isnull=False)
    )
    pages = pages.exclude(service__status=State.ENDED).select_related("service", "locale")
    language = get_language()
    chosen = {}
    for page in pages.order_by("title", "pk").distinct():
        kept = chosen.get(page.service_id)
        if kept is None or page.locale.language_code == language:
            chosen[page.service_id] = page
    return list(chosen.values())


def people_of(pages) -> list:
    """Accounts that may write in the sections where the services' pages stand."""
    from commons.safety.models import RoleGroup

    paths = Q()
    for page in pages:
        paths |= Q(section__path__in=[page.path[:i] for i in range(4, len(page.path) + 1, 4)])
    groups = RoleGroup.objects.filter(paths, section__isnull=False) if paths else []
    users = get_user_model().objects.filter(is_active=True)
    return list(users.filter(groups__in=[row.group_id for row in groups]).distinct().order_by("pk"))
