"""What a service page shows of the facts that hang on its Service row."""

from datetime import timedelta

from django.utils import timezone
from django.utils.functional import cached_property

from network.organizations import policy
from network.organizations.models.contact import Audience

from .hours import state, wording
from .hours.schedule import Schedule

FRESH_DAYS = 90


class Facts:
    """A trait of ServicePage. Facts come reduced to what may be published."""

    @cached_property
    def places_shown(self) -> list:
        """Places with their owner's word; read `locations_shown` for what may be told of them."""
        return [row for row in self.service.places.all() if row.is_shown] if self.service else []

    @cached_property
    def locations_shown(self) -> list[policy.ShownLocation]:
        shown = (
            policy.shown(row.location, sensitive=self.is_sensitive) for row in self.places_shown
        )
        return [location for location in shown if location]

    @cached_property
    def contacts_shown(self) -> list:
        """Contacts for everybody; the page may be cached, so nobody sees more than anybody."""
        if not self.service:
            return []
        rows = [row.contact for row in self.service.contacts.all()]
        return [contact for contact in rows if contact.audience == Audience.PUBLIC]

    @cached_property
    def opening(self) -> state.State:
        """Whether it is open now, at the best of its places."""
        from .models.opening_hours import schedule_of

        now, zone = timezone.now(), timezone.get_current_timezone()
        if self.service and self.service.is_paused:
            midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
            return state.State(state.Kind.CLOSED, changes_at=midnight + timedelta(days=1))
        schedules = [schedule_of(row) for row in self.places_shown] or [Schedule()]
        return state.best([state.state(schedule, now, zone) for schedule in schedules])

    @property
    def opening_words(self) -> str:
        return wording.words(self.opening, timezone.now())

    @cached_property
    def last_verified_on(self):
        """The date of the newest check that found all correct, or None; a card gets it with the
        page.
        """
        if hasattr(self, "newest_verification"):
            return self.newest_verification
        rows = self.service.verifications.all() if self.service else []
        return max((row.verified_on for row in rows if row.found_correct), default=None)

    @property
    def verification_state(self) -> str:
        """`fresh`, `stale` or `none`."""
        if self.last_verified_on is None:
            return "none"
        age = timezone.localdate() - self.last_verified_on
        return "fresh" if age.days <= FRESH_DAYS else "stale"
