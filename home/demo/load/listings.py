"""The services: words as pages, facts as rows beside them."""

from datetime import timedelta

from network.services.actions import facts
from network.services.actions.hours import set_hours
from network.services.models import Alert, ServicePage

from ...actions.placing import place, translate
from ..content.facts import FACTS
from ..content.listings import SERVICES
from .articles import changer
from .body import items
from .hours import schedule
from .organizations import location
from .rows import settle, ticked
from .world import World

WORDS = ("title", "standfirst", "cost_note")
NOTES = ("for_whom", "hours")  # told where the facts cannot say it


def load(world: World) -> None:
    for words in SERVICES:
        section = world.sections[words["by"]]
        if ServicePage.objects.child_of(section).filter(slug=words["slug"]).exists():
            continue
        page = ServicePage(slug=words["slug"], **_words(words, "ar"), **ticked())
        settle(page, world, words)
        page = place(page=page, under=section, published_at=world.moment(words["published"]))
        _facts(world, words, page.service)
        for locale in world.others:
            if locale.language_code in words:
                fields = _words(words, locale.language_code)
                translate(page=page, locale=locale, change=changer(fields, words["slug"]))


def _words(entry: dict, code: str) -> dict:
    words = entry[code]
    keeps = FACTS.get(entry["slug"], {"keeps": NOTES}).get("keeps", ())
    notes = {name: words[name] if name in keeps else "" for name in NOTES}
    return {name: words[name] for name in WORDS} | {
        "for_whom": notes["for_whom"].removesuffix("."),  # stands in a row of short facts
        "hours_note": notes["hours"],
        "documents": words.get("documents", ""),
        "how_to_get": items(words["steps"], "ol"),
    }


def _facts(world: World, words: dict, service) -> None:
    more = FACTS.get(words["slug"], {})
    public = words["body_of_state"]
    values = more.get("facts", {})
    if "paused_for" in more:
        values = values | {"paused_until": world.today + timedelta(days=more["paused_for"])}
    facts.set_facts(
        service=service,
        kind=words["kind"],
        public_body=world.organizations[public] if public else None,
        cost_kind=words["cost"],
        **values,
    )
    facts.set_languages(service=service, languages=more.get("languages", ["ar"]))
    facts.set_places(service=service, locations=[_place(world, words, p) for p in words["places"]])
    _hours(world, more, service)
    contacts = [world.contacts[name] for name in words["contacts"]]
    facts.set_contacts(service=service, contacts=contacts)
    first = [words["verified"]] if words["verified"] else []
    for days, method, *result in [*first, *more.get("checks", [])]:
        day = world.today - timedelta(days=days)
        facts.verify(service=service, method=method, on=day, **_found(result))
    for arabic, english, days in more.get("alerts", []):
        ends = world.today + timedelta(days=days)
        Alert.objects.create(
            service=service,
            text_ar=arabic,
            text_en=english,
            starts_on=world.today,
            ends_on=ends,
        )


def _found(result: list) -> dict:
    return {"result": result[0]} if result else {}


def _hours(world: World, more: dict, service) -> None:
    """The same hours at every place; what the owner of the first place says, if it is not ours."""
    for row in service.places.all():
        set_hours(place=row, schedule=schedule(more, world.today))
    if "consent" in more:
        row = service.places.first()
        row.owner_consent = more["consent"]
        row.save()


def _place(world: World, words: dict, name: str):
    """A location of the organisation, or (`place:area`) a town-level one of this service's own."""
    if name in world.locations:
        return world.locations[name]
    _, _, area = name.partition(":")
    organization = world.organizations[words["by"]]
    return location(world, f"{words['slug']}:{area}", organization, "venue", area)
