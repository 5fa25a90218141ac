from django.db import models


class AffiliationQuerySet(models.QuerySet):
    def confirmed(self):
        """Ties that the organisation confirmed and nobody ended."""
        return self.filter(confirmed_at__isnull=False, ended_at__isnull=True)

    def writing(self):
        """Of those who write in the organisation's section and may speak for it."""
        return self.confirmed().filter(role__in=("author", "manager"))

    def current(self):
        return self.filter(ended_at__isnull=True)

    def waiting(self):
        return self.current().filter(confirmed_at__isnull=True)

    def of_open_accounts(self):
        """Without those of accounts that are closed for a while, as a wave's are."""
        from commons.moderation.models import Sanction

        closed = Sanction.objects.in_force().filter(kind="suspend")
        return self.exclude(user__in=closed.values("member"))

    def visible_to(self, user):
        """Confirmed ties that their owners show, to organisations that can be read."""
        from commons.accounts.models import Audience
        from network.organizations.models import Organization

        member = user is not None and user.is_authenticated and user.is_active
        seen = [Audience.EVERYBODY, Audience.MEMBERS] if member else [Audience.EVERYBODY]
        return self.confirmed().filter(
            audience__in=seen, organization__in=Organization.objects.visible_to(user).values("pk")
        )


class PersonQuerySet(models.QuerySet):
    """People appear in content only; a person without a visible page is nobody's business."""

    def visible_to(self, user):
        from wagtail.models import Page

        from commons.pages.querysets import BasePageQuerySet

        pages = BasePageQuerySet(Page).visible_to(user)
        return self.filter(bylines__page__in=pages.values("pk")).distinct()
