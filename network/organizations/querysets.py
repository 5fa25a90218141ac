from django.db import models
from django.db.models import Prefetch
from django.utils.translation import get_language


class OrganizationQuerySet(models.QuerySet):
    """An organisation is public once a page of it is."""

    def visible_to(self, user):
        from .models import OrganizationPage

        pages = OrganizationPage.objects.visible_to(user)
        return self.filter(pk__in=pages.values("organization"))

    def by_name(self):
        return self.order_by("sort_name")


class ContactQuerySet(models.QuerySet):
    """Telephone numbers and addresses, each shown only to its own audience."""

    def visible_to(self, user):
        from .models.contact import Audience

        if user is None or not user.is_authenticated:
            return self.filter(audience=Audience.PUBLIC)
        if user.is_superuser:
            return self
        audiences = [Audience.PUBLIC, Audience.MEMBERS]
        confirmed = user.affiliations.confirmed()
        if confirmed.exists():
            audiences.append(Audience.NETWORK)
        own = models.Q(organization__in=user.affiliations.writing().values("organization"))
        return self.filter(models.Q(audience__in=audiences) | own)


class LocationQuerySet(models.QuerySet):
    """What may be told of a location is decided field by field (see `policy.shown`)."""

    def visible_to(self, user):
        return self.select_related("area")


def organizations_in_page_language():
    """Prefetch of the visible pages of organisations in the active language."""
    from .models import OrganizationPage

    pages = OrganizationPage.objects.visible_to(None).in_language(get_language())
    return Prefetch("pages", queryset=pages)
