"""Members who joined by themselves, and the open door they came through."""

from django.contrib.auth import get_user_model
from wagtail.models import Site

from commons.accounts.actions import joining, profiles
from commons.accounts.models import Joining, Profile, Way
from network.members.actions import affiliations, skills
from network.members.models import Skills

from ..content.community import PROFILES
from .world import World

LINES = ("about", "area", "languages")


def load(world: World) -> None:
    """Opens sign-up once, and fills the profiles that are not there yet."""
    site = Site.objects.get(root_page=world.home)
    if not Joining.objects.filter(site=site).exists():
        joining.set_way(site=site, way=Way.OPEN)
    people = get_user_model().objects.in_bulk(PROFILES, field_name="sign_in_name")
    for name, words in PROFILES.items():
        if not Profile.objects.filter(user=people[name]).exists():
            _tell(people[name], words, world)


def _tell(user, words: dict, world: World) -> None:
    told = {line: words[line][0] for line in LINES}
    told |= {f"{line}_for": words[line][1] for line in LINES}
    told["area"] = world.areas[told["area"]] if told["area"] else None
    profiles.save(profile=Profile(user=user, **told), display_name=user.display_name, by=user)
    skills.save(
        skills=Skills(user=user, words=words["skills"][0], audience=words["skills"][1]), by=user
    )
    for organization, audience in words["ties"]:
        whose = world.organizations[organization]
        tie = affiliations.confirm(user=user, organization=whose, role="member")
        affiliations.show_to(tie=tie, audience=audience)
