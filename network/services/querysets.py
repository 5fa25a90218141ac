from django.db import models
from django.db.models import F, OuterRef, Subquery

from commons.pages.querysets import BasePageQuerySet


def newest_verification(of: str = "service"):
    """The day the service that the column `of` names was verified last (see
    `Facts.last_verified_on`).
    """
    from .models import Verification
    from .models.verification import Result

    rows = Verification.objects.filter(service=OuterRef(of), result=Result.CORRECT)
    rows = rows.order_by("-verified_on")
    return Subquery(rows.values("verified_on")[:1])


class ServiceQuerySet(models.QuerySet):
    """A service may be read once a page of it may."""

    def visible_to(self, user):
        from .models import ServicePage

        return self.filter(pk__in=ServicePage.objects.visible_to(user).values("service"))


class ServicePageQuerySet(BasePageQuerySet):
    def for_cards(self):
        cards = super().for_cards().with_short_links()
        return cards.annotate(newest_verification=newest_verification())

    def freshest_first(self):
        """By the day of the last verification, never verified ones last."""
        pages = self.annotate(last_verification=newest_verification())
        return pages.order_by(F("last_verification").desc(nulls_last=True), "-pk")
