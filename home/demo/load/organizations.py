"""Organisations, how to reach them, the network they form, and their pages."""

from datetime import timedelta

from commons.safety.compiling import grant_section
from network.organizations.actions import organizations as founding
from network.organizations.models import (
    Contact,
    Location,
    Network,
    NetworkMembership,
    NetworkProfile,
    Organization,
    OrganizationPage,
)

from ...actions.placing import publish as publish_page
from ...actions.placing import translate
from ..content.areas import POINTS
from ..content.members import MEMBERS
from ..content.organizations import NETWORK, PARTICIPANTS, PUBLIC_BODIES, WASL
from .body import body
from .rows import settle, ticked
from .world import World, key, names

NOWHERE = (None, None)
PLACES = {
    "office": ("مكتب", "Office of"),
    "venue": ("مقر", "Hall of"),
    "mobile": ("فريق متنقل:", "Mobile team:"),
    "online": ("عبر الإنترنت:", "Online:"),
    "telephone": ("عبر الهاتف:", "By telephone:"),
}


def load(world: World) -> None:
    for words in [WASL, *MEMBERS, *PARTICIPANTS, *PUBLIC_BODIES]:
        world.organizations[words["slug"]] = _organization(world, words)
    for words in [WASL, *MEMBERS]:
        _reach(world, words)
    _network(world)


def _organization(world: World, words: dict) -> Organization:
    identity = key("organization", words["slug"])
    found = Organization.objects.filter(uuid=identity).first()
    if found:
        return found
    days = words.get("verified_days_ago")
    organization = Organization(
        uuid=identity,
        kind=words["kind"],
        women_led=words.get("women_led"),
        youth_led=words.get("youth_led"),
        verified_on=world.today - timedelta(days=days) if days else None,
        **names(words["names"]),
    )
    organization.full_clean()
    organization.save()
    organization.coverage_areas.set(world.areas[slug] for slug in words.get("areas", []))
    organization.themes.set(world.themes[slug] for slug in words.get("themes", []))
    return organization


def _reach(world: World, words: dict) -> None:
    organization = world.organizations[words["slug"]]
    for name, kind, area, address, precision in words["places"]:
        world.locations[name] = location(
            world, name, organization, kind, area, address=address, precision=precision
        )
    for name, kind, value, audience in words["contacts"]:
        contact = Contact.objects.filter(organization=organization, value=value).first()
        if contact is None:
            contact = Contact(organization=organization, kind=kind, value=value, audience=audience)
            contact.full_clean()
            contact.save()
        world.contacts[name] = contact


def location(world, name, organization, kind, area, *, address="", precision="community"):
    """The location called `name` in the content, made when it is not there."""
    identity = key("location", name)
    found = Location.objects.filter(uuid=identity).first()
    if found:
        return found
    arabic, english = PLACES[kind]
    latitude, longitude = POINTS.get(area, NOWHERE) if precision == "full" else NOWHERE
    row = Location(
        uuid=identity,
        organization=organization,
        area=world.areas[area],
        kind=kind,
        address=address,
        latitude=latitude,
        longitude=longitude,
        precision=precision,
        name_ar=f"{arabic} {organization.name_ar}",
        name_en=f"{english} {organization.name_en}",
    )
    row.full_clean()
    row.save()
    return row


def _network(world: World) -> None:
    identity = key("network", NETWORK["slug"])
    if Network.objects.filter(uuid=identity).exists():
        return
    network = Network(uuid=identity, **names(NETWORK["names"]))
    network.save()
    network.areas.set(world.areas[slug] for slug in NETWORK["areas"])
    for member in MEMBERS:
        NetworkMembership.objects.create(
            network=network, organization=world.organizations[member["slug"]], role="member"
        )
    for locale in [world.own, *world.others]:
        if locale.language_code in NETWORK["introduction"]:
            about = NETWORK["introduction"][locale.language_code]
            NetworkProfile.objects.create(network=network, locale=locale, about=about)


def publish(world: World) -> None:
    """A page for each organisation of the network, in every language, with its section."""
    for words in [WASL, *MEMBERS]:
        organization = world.organizations[words["slug"]]
        page = OrganizationPage.objects.filter(organization=organization, locale=world.own).first()
        if page is None:
            page = OrganizationPage(
                organization=organization, slug=words["slug"], **_words(words, "ar"), **ticked()
            )
            settle(page, world, words)
            page.first_published_at = world.moment(500)
            page, group = founding.found(page=page, parent=world.lists["organizations"])
            page = publish_page(page=page)
            for locale in world.others:
                translate(page=page, locale=locale, change=_changer(words, locale))
            _widen(page, group)
        world.sections[words["slug"]] = page


def _widen(page: OrganizationPage, group) -> None:
    """Let the section reach over the translations that came after it was founded."""
    own = group.collection_permissions.select_related("collection").first()
    grant_section(page=page, collection=own.collection)


def _words(words: dict, code: str) -> dict:
    return {
        "title": words["names"].get(code) or words["names"]["ar"],
        "standfirst": words["standfirst"][code],
        "body": body([("p", text) for text in words["body"][code]]),
    }


def _changer(words: dict, locale):
    code = locale.language_code if locale.language_code in words["standfirst"] else "ar"

    def change(copy):
        for name, value in _words(words, code).items():
            setattr(copy, name, value)
        copy.draft_title = copy.title
        copy.slug = words["slug"]

    return change
