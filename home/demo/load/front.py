"""The first and the last step: the frame of the site."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Site

from commons.pages.models import BasePage

from ...actions import frame, front_pages, review, subjects
from ...actions.placing import place, translate
from ...beginning.pages import INDEXES
from ...beginning.themes import DAYS_OF_TRUST, THEMES
from ...models import ContactPage, EmergencyBanner, StandardPage
from ..content.pages import BANNER, CONTACT, FOOTER, HOME, STANDING
from .articles import changer, written
from .rows import ticked
from .world import World


def begin(world: World) -> None:
    world.home = front_pages.open_front(words=HOME)
    world.lists = front_pages.open_lists(home=world.home, words=INDEXES)
    world.themes = subjects.plant(tree=THEMES, days=DAYS_OF_TRUST)
    review.arrange()


def finish(world: World) -> None:
    pages = {words["slug"]: _page(world, StandardPage, words) for words in STANDING}
    whose = world.organizations["wasl"]
    pages["contact"] = _page(world, ContactPage, CONTACT, organization=whose)
    frame.furnish(
        site=Site.objects.get(root_page=world.home),
        home=world.home,
        entries=[world.lists[slug] for slug in front_pages.LISTS],
        about=FOOTER,
        links=[(column, pages[slug]) for column, slug in FOOTER["links"]],
    )
    if not EmergencyBanner.objects.exists():
        _banner(world)


def _page(world: World, model: type[BasePage], words: dict, **more) -> BasePage:
    page = model.objects.child_of(world.home).filter(slug=words["slug"]).first()
    if page:
        return page
    page = model(slug=words["slug"], **written(words["ar"]), **more, **ticked())
    page = place(page=page, under=world.home, published_at=world.moment(500))
    for locale in world.others:
        if locale.language_code in words:
            fields = written(words[locale.language_code])
            translate(page=page, locale=locale, change=changer(fields, words["slug"]))
    return page


def _banner(world: World) -> None:
    """One banner in each language, for the readers of one district, for two weeks."""
    first = None
    for locale in [world.own, *world.others]:
        if locale.language_code in BANNER:
            row = EmergencyBanner(
                locale=locale,
                text=BANNER[locale.language_code],
                severity=BANNER["severity"],
                area=world.areas[BANNER["area"]],
                ends_at=timezone.now() + timedelta(days=BANNER["days"]),
            )
            if first:
                row.translation_key = first.translation_key
            row.full_clean()
            row.save()
            first = first or row
