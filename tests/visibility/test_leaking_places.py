"""Planted streets, points, names and towns: each is told where it may be, and nowhere else.

Every precision, sensitive or not, with every answer of a place's owner; looked for on every page,
row, feed, poster, report form and search answer that anybody can reach, head and body.
"""

from dataclasses import dataclass
from html import unescape
from itertools import product

import pytest

from commons.places.models import Area
from network.organizations.models import Location
from network.services.actions import hours
from network.services.hours.schedule import Rule, Schedule, Slot
from network.services.models import ServicePlace
from network.services.models.service_place import SHOWN, Consent

from .test_planted_titles import crawl

SLUG = "zahra-hassasa"
TITLE = "زهرة محمية"
ALL = {"town", "name", "street", "way", "latitude", "longitude"}
DEGREES = {"latitude": 36, "longitude": 37}
STARTS = ["/", "/en/", "/services/", "/services/feed/", "/organizations/", "/search/?q=زهرة"]


@dataclass
class Planted:
    """One service at one place, with words that occur nowhere else."""

    number: int
    precision: str
    sensitive: bool
    consent: str
    page: object = None

    def secret(self, what: str) -> str:
        if what in {"latitude", "longitude"}:
            return f"{DEGREES[what]}.{self.number:02}4813"
        return f"{what}سري{self.number:02}"

    @property
    def told(self) -> set[str]:
        if self.consent not in SHOWN or self.precision == "hidden":
            return set()
        if self.sensitive:
            return {"town"}
        if self.precision == "community":
            return {"town", "name"}
        return ALL

    @property
    def kept(self) -> set[str]:
        return ALL - self.told


@pytest.fixture(scope="module", autouse=True)
def planted(shared):
    world, found = shared, []
    cases = product(["full", "community", "hidden"], [False, True], Consent.values)
    for number, (precision, sensitive, consent) in enumerate(cases):
        case = Planted(number, precision, sensitive, consent)
        theme = world.protection if sensitive else world.health
        title = f"{TITLE if sensitive else 'زهرة'} {number:02}"
        slug = f"{SLUG if sensitive else 'zahra'}-{number:02}"
        case.page = world.service(title, theme=theme, area=world.bab, slug=slug)
        parent = Area.objects.get(pk=world.azaz.pk)
        town = parent.add_child(
            instance=Area(name_ar=case.secret("town"), slug=f"town-{number}", kind="community")
        )
        location = Location.objects.create(
            organization=world.organization,
            area=town,
            name_ar=case.secret("name"),
            address=case.secret("street"),
            directions=case.secret("way"),
            latitude=case.secret("latitude"),
            longitude=case.secret("longitude"),
            precision=precision,
        )
        place = ServicePlace.objects.create(
            service=case.page.service, location=location, owner_consent=consent
        )
        schedule = Schedule(Rule.WEEKLY, tuple(Slot(day, 540, 840) for day in range(7)))
        hours.set_hours(place=place, schedule=schedule)
        found.append(case)
    return found


def head(text: str) -> str:
    return text.partition("</head>")[0] if "</head>" in text else ""


def test_nothing_kept_is_told_anywhere(client, world, planted):
    world.translate(planted[4].page, "Protected")
    posters = [f"{case.page.url}poster/" for case in planted]
    own = {case.page.url for case in planted if case.sensitive}
    seen = {}
    for address, response in crawl(client, [*STARTS, *posters, "/services/?page=2"]):
        text = seen[address] = unescape(response.content.decode())
        for case in planted:
            # The finder offers every town of the place tree, whoever works there.
            kept = case.kept - {"town"}
            assert not [what for what in kept if case.secret(what) in text], (address, case)
        assert SLUG not in text, address
        assert TITLE not in head(text), address
        if address in own:
            assert "og:" not in text, address
            assert "ld+json" not in text, address
    for case in planted:
        page = seen[case.page.url].partition("<main")[2]
        body = page.partition('class="footer"')[0]
        assert {what for what in ALL if case.secret(what) in body} == case.told, case


def test_no_address_and_no_word_leads_there(client, db, planted):
    for case in planted:
        page = client.get(case.page.url).content.decode()
        assert ("geo:" in page) is ("latitude" in case.told), case
        if case.sensitive:
            answer = client.get(f"/services/{case.page.slug}/")
            assert answer["Location"].startswith("/s/")
    for case in planted[:8]:
        for what in ("street", "way", "name", "latitude"):
            for address in (f"/search/?q={case.secret(what)}", f"/services/?q={case.secret(what)}"):
                text = unescape(client.get(address, follow=True).content.decode())
                assert case.page.title not in text, (address, case)
