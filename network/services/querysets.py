from django.db import models
from django.db.models import Q
from django.utils import timezone

from commons.pages.querysets import BasePageQuerySet

from .freshness.log import newest_check, periods_at


class ServiceQuerySet(models.QuerySet):
    """A service may be read once a page of it may."""

    def visible_to(self, user):
        from .models import ServicePage

        return self.filter(pk__in=ServicePage.objects.visible_to(user).values("service"))


class ServicePageQuerySet(BasePageQuerySet):
    def for_cards(self):
        cards = super().for_cards().with_short_links()
        return cards.annotate(newest_check=newest_check())

    def on_offer(self):
        """Without what has ended; what is closed for a time stays."""
        from .models.status import State

        return self.exclude(service__status=State.ENDED)

    def in_sections(self, sections):
        """Those that lie in one of these organisations' sections."""
        within = Q()
        for path in sections.values_list("path", flat=True):
            within |= Q(path__startswith=path)
        return self.filter(within) if within else self.none()

    def freshest_first(self):
        """What is on offer: the verified first, stale ones lower, then those nobody verified,
        contradicted ones last.
        """
        return self.on_offer().order_by(periods_at(timezone.localdate()), "-pk")
