"""What a service page shows of the facts that hang on its Service row."""

from datetime import timedelta

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst

from commons.pages import caching
from network.organizations import policy
from network.organizations.models.contact import Audience

from . import directions, for_whom, found_there, price
from .freshness import log
from .freshness.state import trust
from .hours import state, wording
from .hours.schedule import Schedule
from .models.service import Service
from .place_told import PlaceTold


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

    # When

    @cached_property
    def places_told(self) -> list[PlaceTold]:
        """Its places as readers may know them, each with its hours."""
        from .models.opening_hours import schedule_of

        now, zone = timezone.now(), timezone.get_current_timezone()
        told = [
            PlaceTold(
                policy.shown(row.location, sensitive=self.is_sensitive),
                schedule := schedule_of(row),
                state.state(schedule, now, zone),
                now,
            )
            for row in self.places_shown
        ]
        for place in told:
            caching.holds_until(place.state.changes_at)
        return told

    @cached_property
    def opening(self) -> state.State:
        """Whether it is open now, at the best of its places."""
        now, zone = timezone.now(), timezone.get_current_timezone()
        if self.service and self.service.is_closed:
            midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
            return state.State(state.Kind.CLOSED, changes_at=midnight + timedelta(days=1))
        states = [place.state for place in self.places_told]
        return state.best(states or [state.state(Schedule(), now, zone)])

    @property
    def opening_words(self) -> str:
        if self.service and self.service.is_closed:
            return self.service.closed_words
        return wording.words(self.opening, timezone.now())

    @property
    def alerts_today(self) -> list:
        """What people should know today."""
        today = timezone.localdate()
        rows = self.service.alerts.all() if self.service else []
        return [row for row in rows if row.holds_on(today)]

    # Where, for whom, for how much

    @property
    def directions_shown(self) -> list[directions.Directions]:
        return [way for place in self.locations_shown if (way := directions.to(place))]

    @property
    def for_whom_words(self) -> list[str]:
        return for_whom.words(self.service) if self.service else []

    @property
    def cost_words(self) -> str:
        return price.words(self.service) if self.service else ""

    @property
    def found_there(self) -> list[found_there.Found]:
        return found_there.found(self.service) if self.service else []

    @property
    def ways_in(self) -> list[str]:
        """How people may come, in words."""
        rows = self.service.ways if self.service else []
        return [capfirst(self.service._meta.get_field(name).verbose_name) for name in rows]

    @cached_property
    def languages_spoken(self) -> list[str]:
        rows = self.service.languages.all() if self.service else []
        return [row.get_language_display() for row in rows]

    @property
    def documents_listed(self) -> list[str]:
        return [line.strip() for line in self.documents.splitlines() if line.strip()]

    # Verification

    @cached_property
    def _check(self) -> tuple:
        """(the day it was verified, whether it was contradicted since, days of trust); a card gets
        it with the page.
        """
        if not self.service_id:
            return None, False, 1
        if not hasattr(self, "newest_check"):
            found = Service.objects.filter(pk=self.service_id).annotate(
                found=log.newest_check("pk")
            )
            self.newest_check = found.values_list("found", flat=True).get()
        return log.read(self.newest_check)

    @property
    def last_verified_on(self):
        """The date of the newest check that found all correct; None once it was contradicted."""
        return self._check[0]

    @property
    def verification_state(self) -> str:
        """One of `freshness.state.Trust`."""
        verified_on, contradicted, days = self._check
        return trust(
            verified_on=verified_on,
            contradicted=contradicted,
            days=days,
            today=timezone.localdate(),
        ).value
