from django.db import models
from django.db.models import F, Max

from commons.pages.querysets import BasePageQuerySet


class ServiceQuerySet(models.QuerySet):
    """A service may be read once a page of it may."""

    def visible_to(self, user):
        from .models import ServicePage

        return self.filter(pk__in=ServicePage.objects.visible_to(user).values("service"))


class ServicePageQuerySet(BasePageQuerySet):
    def for_cards(self):
        return (
            super()
            .for_cards()
            .select_related("service")
            .prefetch_related(
                "short_links",
                "participations",
                "service__verifications",
                "service__contacts",
            )
        )

    def freshest_first(self):
        """By the day of the last verification, never verified ones last."""
        last = Max("service__verifications__verified_on")
        return self.annotate(last=last).order_by(F("last").desc(nulls_last=True), "-pk")
