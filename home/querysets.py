from django.db import models
from django.db.models import Q
from django.utils import timezone


class EmergencyBannerQuerySet(models.QuerySet):
    def visible_to(self, user, at=None):
        """Banners that are not over; everybody may read them (see `EmergencyBanner.is_on`). `at` is
        now, for a `Prepared` query.
        """
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=at or timezone.now()))
