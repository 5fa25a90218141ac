from django.db import models


class AffiliationQuerySet(models.QuerySet):
    def confirmed(self):
        """Ties that the organisation confirmed and nobody ended."""
        return self.filter(confirmed_at__isnull=False, ended_at__isnull=True)


class PersonQuerySet(models.QuerySet):
    """People appear in content only; a person without a visible page is nobody's business."""

    def visible_to(self, user):
        from wagtail.models import Page

        from commons.pages.querysets import BasePageQuerySet

        pages = BasePageQuerySet(Page).visible_to(user)
        return self.filter(bylines__page__in=pages.values("pk")).distinct()
