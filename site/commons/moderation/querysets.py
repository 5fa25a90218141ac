"""How cases, sanctions and slow modes are found. Only moderators read them."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.utils import timezone


class CaseQuerySet(QuerySet):
    def about(self, kind: str, pk):
        return self.filter(kind=kind, object_id=str(pk))

    def still_open(self):
        return self.filter(closed_at__isnull=True)

    def in_order(self):
        """Most urgent first: hidden by reports, then by weight, then the oldest."""
        return self.order_by("-weight", "opened_at", "pk")


class SanctionQuerySet(QuerySet):
    def in_force(self):
        return self.filter(lifted_at__isnull=True, until__gt=timezone.now())


class SlowModeQuerySet(QuerySet):
    def in_force(self):
        return self.filter(until__gt=timezone.now())

    def at(self, places):
        """Those of any of `places`, which may be of several models."""
        wanted = Q(pk__in=[])
        for place in places:
            kind = ContentType.objects.get_for_model(place, for_concrete_model=True)
            wanted |= Q(content_type=kind, object_id=str(place.pk))
        return self.filter(wanted)
