"""The made-up authors of the opinion pieces."""

from wagtail.models import Locale

from network.members.models import Person, PersonProfile

from ..content.people import AUTHORS
from .world import World, key, names


def load(world: World) -> None:
    locales = {row.language_code: row for row in Locale.objects.order_by("pk")}
    for author in AUTHORS:
        identity = key("person", author["key"])
        person = Person.objects.filter(uuid=identity).first()
        if person is None:
            colour = author["portrait"]
            portrait = world.pictures[f"portrait:{colour}"] if colour else None
            person = Person(uuid=identity, portrait=portrait, **names(author["names"]))
            person.save()
            for code, biography in author["biography"].items():
                if code in locales:
                    PersonProfile.objects.create(
                        person=person,
                        locale=locales[code],
                        role_line=author["role_line"][code],
                        biography=biography,
                    )
        world.people[author["key"]] = person
