"""Guides, their materials and the pages some materials open."""

from network.publications.models import GuideMaterial, GuidePage

from ...actions.placing import place, publish, translate
from ...models import StandardPage
from ..content.guides import GUIDES
from ..content.materials import MATERIAL_PAGES, NOTE
from .articles import changer, cover, written
from .body import body, paragraphs
from .rows import byline, settle, ticked
from .world import World


def load(world: World) -> None:
    for words in GUIDES:
        section = world.sections[words["section"]]
        page = GuidePage.objects.child_of(section).filter(slug=words["slug"]).first()
        if page is None:
            page = _publish(world, words, section)
        world.guides[words["slug"]] = page


def _publish(world: World, words: dict, section) -> GuidePage:
    newer = world.guides[words["superseded_by"]] if words["superseded_by"] else None
    page = GuidePage(
        slug=words["slug"],
        edition=words["edition"],
        superseded_by=newer,
        contributors=words["contributors"]["ar"],
        how_made=paragraphs(words["how_made"]["ar"]),
        **written(words["ar"]),
        **ticked(),
    )
    cover(page, world, words["cover"])
    settle(page, world, words)
    byline(page=page, organizations=[world.organizations[slug] for slug in words["bylines"]])
    page = place(page=page, under=section, published_at=world.moment(words["published"]))
    page.materials = _materials(world, words, page)
    page = publish(page=page)
    _translate(world, words, page)
    return page


def _materials(world: World, words: dict, guide: GuidePage) -> list[GuideMaterial]:
    rows = []
    for position, (title, kind, target, state, minutes) in enumerate(words["materials"]):
        row = GuideMaterial(
            title=title["ar"],
            kind=kind,
            state=state,
            minutes=minutes,
            locale=guide.locale,
            sort_order=position,
        )
        if target in world.papers:
            row.document = world.papers[target]
        elif target:
            row.target = _reading(target, guide)
        rows.append(row)
    return rows


def _reading(slug: str, guide: GuidePage) -> StandardPage:
    """The page behind a material, below its guide."""
    words = next(entry for entry in MATERIAL_PAGES if entry["slug"] == slug)
    entries = [*words["body"], ("callout", "", NOTE)]
    page = StandardPage(
        slug=slug,
        title=words["title"],
        standfirst=words["standfirst"],
        body=body(entries),
        **ticked(),
    )
    return place(page=page, under=guide, published_at=guide.first_published_at)


def _translate(world: World, words: dict, page: GuidePage) -> None:
    for locale in world.others:
        code = locale.language_code
        if code not in words:
            continue
        fields = written(words[code]) | {
            "contributors": words["contributors"][code],
            "how_made": paragraphs(words["how_made"][code]),
        }
        titles = [title[code] for title, *_ in words["materials"]]

        def change(copy, fields=fields, titles=titles):
            changer(fields, words["slug"])(copy)
            rows = list(copy.materials.all())
            for row, title in zip(rows, titles, strict=True):
                row.title = title
            copy.materials = rows

        translate(page=page, locale=locale, change=change)
