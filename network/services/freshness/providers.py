"""Whose services they are: the pages a provider answers for, and the people who write for it."""

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils.translation import get_language

from commons.safety.models import RoleGroup
from commons.safety.roles import Author, Coordinator
from network.organizations.models import OrganizationPage

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
    """Accounts that may write in the sections where the services' pages stand; where nobody does,
    those of the organisations that give them.
    """
    paths = Q()
    for page in pages:
        paths |= Q(section__path__in=[page.path[:i] for i in range(4, len(page.path) + 1, 4)])
    groups = RoleGroup.objects.filter(paths, section__isnull=False) if paths else []
    users = get_user_model().objects.filter(is_active=True)
    writers = users.filter(groups__in=[row.group_id for row in groups]).distinct().order_by("pk")
    return list(writers) or list(people_for({page.provider for page in pages}))


def people_for(organizations):
    """Whoever writes in the sections of `organizations`; coordinators where nobody does."""
    sections = OrganizationPage.objects.filter(organization__in=filter(None, organizations))
    own = RoleGroup.objects.filter(role=Author.key, section__in=sections.values("page_ptr"))
    users = get_user_model().objects.filter(is_active=True).order_by("pk")
    people = users.filter(groups__role_group__in=own).distinct()
    return people if people else coordinators()


def coordinators():
    users = get_user_model().objects.filter(is_active=True).order_by("pk")
    return users.filter(groups__role_group__role=Coordinator.key).distinct()
