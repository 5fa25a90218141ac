from django.db import models
from django.db.models import Q
from django.utils import timezone


class EmergencyBannerQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Banners that are not over; everybody may read them (see `EmergencyBanner.is_on`)."""
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=timezone.now()))
