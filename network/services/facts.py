"""What a service page shows of the facts that hang on its Service row."""

from django.utils import timezone
from django.utils.functional import cached_property

from network.organizations import policy
from network.organizations.models.contact import Audience

FRESH_DAYS = 90


class Facts:
    """A trait of ServicePage. Facts come reduced to what may be published."""

    @cached_property
    def locations_shown(self) -> list[policy.ShownLocation]:
        if not self.service:
            return []
        rows = self.service.places.all()
        shown = (policy.shown(row.location, sensitive=self.is_sensitive) for row in rows)
        return [location for location in shown if location]

    @cached_property
    def contacts_shown(self) -> list:
        """Contacts for everybody; the page may be cached, so nobody sees more than anybody."""
        if not self.service:
            return []
        rows = [row.contact for row in self.service.contacts.all()]
        return [contact for contact in rows if contact.audience == Audience.PUBLIC]

    @cached_property
    def last_verified_on(self):
        """The date of the newest verification, or None; a card gets it with the page."""
        if hasattr(self, "newest_verification"):
            return self.newest_verification
        rows = self.service.verifications.all() if self.service else []
        return max((row.verified_on for row in rows), default=None)

    @property
    def verification_state(self) -> str:
        """`fresh`, `stale` or `none`."""
        if self.last_verified_on is None:
            return "none"
        age = timezone.localdate() - self.last_verified_on
        return "fresh" if age.days <= FRESH_DAYS else "stale"
