"""Word, Excel and PowerPoint files (ECMA-376): authors, comments, history and paths taken out.

What can neither be read nor left out is refused: a file comes through clean or not at all.
"""

import posixpath
import re

from lxml import etree

from . import embedded, office_links, office_sheets, office_slides, office_words, xml, zips
from .limits import Limits
from .refused import Refused

TYPES = "[Content_Types].xml"
KINDS = {
    "wordprocessingml.document.main+xml": "docx",
    "spreadsheetml.sheet.main+xml": "xlsx",
    "presentationml.presentation.main+xml": "pptx",
}
# Parts that speak of people, machines or earlier versions; nobody reading the document needs them.
LEFT_OUT = re.compile(
    r"""
    ^docProps/ | ^customXml/ | ^docMetadata/ | ^_xmlsignatures/ | ^\[trash\]/
    | (^|/)(comments|threadedComments|persons|printerSettings|revisions|tags|changesInfos
        |externalLinks|webextensions|customProperty|userCustomization|recovery)/
    | (^|/)(comments\w*|people|commentAuthors|authors|revisionInfo|usernames
        |mailMergeHeaderSource|recipientData|attachedToolbars|keyMapCustomizations)\.\w+$
    | (^|/)comments/ | \.wdp$ | \.svg$ | (^|/)thumbnail\.\w+$ | (^|/)volatileDependencies\.xml$
    """,
    re.VERBOSE | re.IGNORECASE,
)
LIVE = re.compile(r"(^|/)(connections\.xml$|queryTables/|model/|xmlMaps\.xml$)", re.IGNORECASE)
MACROS = re.compile(r"vbaProject|vbaData|(^|/)(macrosheets|dialogsheets|activeX)/", re.IGNORECASE)
PICTURES = re.compile(r"\.(jpe?g|jfif|png|gif|bmp|tiff?)$", re.IGNORECASE)
FONTS = re.compile(r"\.(odttf|fntdata|ttf|otf)$", re.IGNORECASE)
PACKED = re.compile(r"\.(docx|xlsx|pptx)$", re.IGNORECASE)
MOST_PACKED = 50  # a workbook behind each chart; a deck has a few dozen
XML = re.compile(r"\.(xml|rels|vml)$", re.IGNORECASE)
# Revision numbers tie documents to one editing session; the rest names people and their files.
ATTRIBUTES = {
    *("rsid", "rsidR", "rsidRDefault", "rsidP", "rsidRPr", "rsidDel", "rsidSect", "rsidTr"),
    *("author", "initials", "userId", "userName", "lastModifiedBy", "refreshedBy", "providerId"),
    *("codeName", "lastEdited", "dateUtc"),
}


def recognise(parts: zips.Parts) -> str | None:
    """«docx», «xlsx», «pptx», or None. Raises Refused for the kinds that carry macros."""
    if TYPES not in parts:
        return None
    if any(MACROS.search(name) for name in parts):
        raise Refused("macros")
    for override in xml.every(xml.parse(parts[TYPES]), "Override"):
        declared = override.get("ContentType", "")
        if "macroEnabled" in declared:
            raise Refused("macros")
        for ending, name in KINDS.items():
            if declared.endswith(ending):
                return name
    return None


def clean(parts: zips.Parts, limits: Limits, depth: int = 0) -> bytes:
    """The document without what the module says. Raises Refused."""
    if sum(bool(PACKED.search(name)) for name in parts) > MOST_PACKED:
        raise Refused("bomb")
    form = recognise(parts)
    if form is None:
        raise Refused("not_document")
    kept = {name: data for name, data in parts.items() if not LEFT_OUT.search(name)}
    if form == "xlsx":
        kept = {name: data for name, data in kept.items() if not office_sheets.is_note(name, data)}
    trees = {name: xml.parse(data) for name, data in kept.items() if XML.search(name)}
    office_links.mend(trees, set(kept))
    reached = office_links.reached(trees) | {TYPES}
    kept = {name: data for name, data in kept.items() if name in reached}
    _types(trees[TYPES], set(kept))
    trees = {name: root for name, root in trees.items() if name in kept}
    for name, root in trees.items():
        if LIVE.search(name):
            raise Refused("embedded", part=_ending(name))
        _scrub(form, name, root)
    if form == "docx":
        office_words.drop_lost_notes(trees.values())
    return zips.write(
        {
            name: xml.serialise(trees[name])
            if name in trees
            else _binary(name, data, limits, depth)
            for name, data in kept.items()
        }
    )


def _binary(name: str, data: bytes, limits: Limits, depth: int) -> bytes:
    if PICTURES.search(name):
        return embedded.strip(data, limits)
    if FONTS.search(name):
        return data
    if PACKED.search(name) and depth == 0:
        return clean(zips.read(data, limits.inside()), limits, depth + 1)
    raise Refused("embedded", part=_ending(name))


def _ending(name: str) -> str:
    """The kind of a part, fit for a message: letters and digits only, never the part's name."""
    return re.sub(r"\W", "", posixpath.splitext(name)[1])[:8] or "?"


def _types(root: etree._Element, kept: set[str]) -> None:
    """Takes the parts that are gone out of the list of contents."""
    for override in xml.every(root, "Override"):
        if override.get("PartName", "").lstrip("/") not in kept:
            xml.remove(override)


def _scrub(form: str, name: str, root: etree._Element) -> None:
    if name == TYPES or name.endswith(".rels"):
        return
    xml.drop_attributes(root, ATTRIBUTES)
    office_links.labels(root)
    if form == "docx":
        office_words.scrub(root)
    elif form == "xlsx":
        office_sheets.scrub(root)
    else:
        office_slides.scrub(root)
