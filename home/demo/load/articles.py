"""News and opinion, each in the section of its organisation."""

from datetime import timedelta

from commons.pages.models import Correction, ReadAlso
from network.publications.models import NewsPage, OpinionPage

from ...actions.placing import place, publish, translate
from ..content.news import NEWS
from ..content.opinion import DISCLAIMER, OPINION
from .body import body
from .rows import byline, settle, ticked
from .world import World


def load_news(world: World) -> None:
    for words in NEWS:
        section = world.sections[words["section"]]
        if NewsPage.objects.child_of(section).filter(slug=words["slug"]).exists():
            continue
        page = NewsPage(
            slug=words["slug"], event_date=words["event_date"], **written(words["ar"]), **ticked()
        )
        cover(page, world, words["cover"])
        settle(page, world, words)
        byline(page=page, organizations=[world.organizations[s] for s in words["bylines"]])
        if "correction" in words:
            _correct(page, world, *words["correction"])
        moment = world.moment(words["published"], words["hour"])
        page = place(page=page, under=section, published_at=moment)
        in_other_languages(page, world, words)
    _point_on()


def _correct(page: NewsPage, world: World, days: int, text: str) -> None:
    date = world.today - timedelta(days=days)
    page.corrections = [Correction(date=date, text=text, locale=world.own)]


def _point_on() -> None:
    """The editor's picks of what to read next, once every item is there."""
    for words in NEWS:
        if "read_also" in words:
            page = NewsPage.objects.get(slug=words["slug"], locale__language_code="ar")
            if not page.read_also.exists():
                targets = [
                    NewsPage.objects.get(slug=s, locale=page.locale) for s in words["read_also"]
                ]
                page.read_also = [
                    ReadAlso(target=target, sort_order=n) for n, target in enumerate(targets)
                ]
                publish(page=page)


def load_opinion(world: World) -> None:
    for words in OPINION:
        section = world.sections[words["section"]]
        if OpinionPage.objects.child_of(section).filter(slug=words["slug"]).exists():
            continue
        page = OpinionPage(
            slug=words["slug"], disclaimer=DISCLAIMER["ar"], **written(words["ar"]), **ticked()
        )
        settle(page, world, words)
        organization = world.organizations[words["organization"]]
        person = world.people[words["author"]]
        byline(page=page, organizations=[organization], person=person)
        page = place(page=page, under=section, published_at=world.moment(words["published"]))
        in_other_languages(page, world, words, disclaimer=DISCLAIMER["en"])


def written(words: dict) -> dict:
    """Title, standfirst and body of an entry in one language, as fields of a page."""
    return {
        "title": words["title"],
        "standfirst": words["standfirst"],
        "body": body(words["body"]),
    }


def cover(page, world: World, colour: str | None) -> None:
    if colour:
        page.cover = world.pictures[colour]
        page.cover_decorative = True


def in_other_languages(page, world: World, words: dict, **more) -> None:
    """Publish the translations the entry has words for."""
    for locale in world.others:
        if locale.language_code in words:
            fields = written(words[locale.language_code]) | more
            translate(page=page, locale=locale, change=changer(fields, words["slug"]))


def changer(fields: dict, slug: str):
    def change(copy):
        for name, value in fields.items():
            setattr(copy, name, value)
        copy.slug = slug
        copy.draft_title = copy.title

    return change
