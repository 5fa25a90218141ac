"""What the steps of the loader hand to one another."""

import uuid
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.utils import timezone
from wagtail.models import Locale

NAMESPACE = uuid.UUID("6f1b0c4e-5a55-4c55-9c0e-6c9d1d1f7a10")


class World:
    """Everything made or found so far, by the keys the content uses."""

    def __init__(self):
        self.today = timezone.localdate()
        self.own = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
        self.home = None
        self.lists = {}
        self.themes = {}
        self.areas = {}
        self.organizations = {}
        self.locations = {}
        self.contacts = {}
        self.sections = {}
        self.pictures = {}
        self.papers = {}
        self.people = {}
        self.guides = {}

    @property
    def others(self) -> list[Locale]:
        """The switched-on languages beside the site's own."""
        return [page.locale for page in self.home.get_translations()]

    def moment(self, published: int | date, hour: int = 9) -> datetime:
        """A date, or days before today, as an aware moment at `hour` o'clock here."""
        day = published if isinstance(published, date) else self.today - timedelta(days=published)
        return timezone.make_aware(datetime.combine(day, time(hour)))


def key(kind: str, slug: str) -> uuid.UUID:
    """The same identity in every copy of the demo, so that a second run finds its rows."""
    return uuid.uuid5(NAMESPACE, f"{kind}:{slug}")


def names(words: dict) -> dict:
    """{"ar": …} as the name columns of an identity row."""
    return {f"name_{code}": name for code, name in words.items()}
