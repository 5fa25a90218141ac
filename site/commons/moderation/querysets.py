"""How cases, sanctions and slow modes are found. Only moderators read them."""

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from . import rules


class CaseQuerySet(QuerySet):
    def about(self, kind: str, pk):
        return self.filter(kind=kind, object_id=str(pk))

    def still_open(self):
        return self.filter(closed_at__isnull=True)

    def open_to_moderators(self):
        return self.filter(confidential=False)

    def known_to(self, *, coordinator: bool):
        return self if coordinator else self.open_to_moderators()

    def in_order(self):
        """Most urgent first: by weight, then where somebody may be in danger, then the oldest."""
        from .models import Report

        danger = Report.objects.filter(case=OuterRef("pk"), reason__in=rules.URGENT)
        urgent = self.annotate(is_urgent=Exists(danger))
        return urgent.order_by("-weight", "-is_urgent", "opened_at", "pk")


class DecisionQuerySet(QuerySet):
    def told(self):
        """Those that authors and the public learn of: not that a complaint was found groundless."""
        return self.exclude(case__confidential=True, verdict=rules.APPROVE)


class SanctionQuerySet(QuerySet):
    def in_force(self):
        return self.filter(lifted_at__isnull=True, until__gt=timezone.now())


class SlowModeQuerySet(QuerySet):
    def in_force(self):
        return self.filter(until__gt=timezone.now())
