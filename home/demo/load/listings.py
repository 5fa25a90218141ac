"""The services: words as pages, facts as rows beside them."""

from datetime import timedelta

from network.services.actions import facts
from network.services.models import ServicePage

from ...actions.placing import place, translate
from ..content.listings import SERVICES
from .articles import changer
from .body import items
from .organizations import location
from .rows import settle, ticked
from .world import World

WORDS = ("title", "standfirst", "for_whom", "cost_note")


def load(world: World) -> None:
    for words in SERVICES:
        section = world.sections[words["by"]]
        if ServicePage.objects.child_of(section).filter(slug=words["slug"]).exists():
            continue
        page = ServicePage(
            slug=words["slug"],
            **_words(words["ar"]),
            **ticked(),
        )
        settle(page, world, words)
        page = place(page=page, under=section, published_at=world.moment(words["published"]))
        _facts(world, words, page.service)
        for locale in world.others:
            if locale.language_code in words:
                fields = _words(words[locale.language_code])
                translate(page=page, locale=locale, change=changer(fields, words["slug"]))


def _words(words: dict) -> dict:
    fields = {name: words[name] for name in WORDS}
    fields["for_whom"] = fields["for_whom"].removesuffix(".")  # stands in a row of short facts
    return fields | {"hours_note": words["hours"], "how_to_get": items(words["steps"], "ol")}


def _facts(world: World, words: dict, service) -> None:
    public = words["body_of_state"]
    facts.set_facts(
        service=service,
        kind=words["kind"],
        public_body=world.organizations[public] if public else None,
        cost_kind=words["cost"],
    )
    facts.set_places(service=service, locations=[_place(world, words, p) for p in words["places"]])
    contacts = [world.contacts[name] for name in words["contacts"]]
    facts.set_contacts(service=service, contacts=contacts)
    if words["verified"]:
        days, method = words["verified"]
        facts.verify(service=service, method=method, on=world.today - timedelta(days=days))


def _place(world: World, words: dict, name: str):
    """A location of the organisation, or (`place:area`) a town-level one of this service's own."""
    if name in world.locations:
        return world.locations[name]
    _, _, area = name.partition(":")
    organization = world.organizations[words["by"]]
    return location(world, f"{words['slug']}:{area}", organization, "venue", area)
