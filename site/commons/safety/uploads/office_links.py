"""Links between the parts of an Office file, and out of it (ECMA-376 part 2, section 9)."""

import posixpath
from urllib.parse import unquote, urlsplit

from lxml import etree

from . import xml

RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
ADDRESSES = {"http", "https", "mailto", "tel"}
# These stay when their link goes; anything else would be an empty shell.
STAY = {"hyperlink", "pageSetup", "blip", "sheet", "imagedata", "fill", "stroke"}


def mend(trees: dict[str, etree._Element], kept: set[str]) -> None:
    """Drops links to parts that are gone and every link outwards but a plain address.

    An attached template or a linked picture would tell its owner who opened the document.
    """
    for name in [name for name in trees if name.endswith(".rels")]:
        source = _source(name)
        gone = set()
        for relation in xml.every(trees[name], "Relationship"):
            if not _may_stay(relation, source, kept):
                gone.add(relation.get("Id"))
                xml.remove(relation)
        if source in trees and gone:
            _unlink(trees[source], gone)


def reached(trees: dict[str, etree._Element]) -> set[str]:
    """The parts a reader gets to by following links from the package; others are nobody's."""
    lists = {_source(name): root for name, root in trees.items() if name.endswith(".rels")}
    found: set[str] = set()
    waiting = [""]
    while waiting:
        source = waiting.pop()
        if source not in lists:
            continue
        for relation in xml.every(lists[source], "Relationship"):
            part = _part(relation, source)
            if relation.get("TargetMode") != "External" and part not in found:
                found.add(part)
                waiting.append(part)
    lists_kept = {name for name in trees if name.endswith(".rels") and _source(name) in found}
    return found | lists_kept | {"_rels/.rels"}


def labels(root: etree._Element) -> None:
    """Pictures are labelled with the name of the file they came from: those labels go."""
    for element in xml.every(root, "cNvPr", "docPr", "imagedata", "shape", "rect"):
        for name in list(element.attrib):
            if xml.local(name) not in {"name", "descr", "title", "alt"}:
                continue
            if xml.is_file_name(element.get(name)):
                element.set(name, "Picture" if xml.local(name) == "name" else "")


def _source(name: str) -> str:
    """`word/_rels/document.xml.rels` → `word/document.xml`; the package's own → ``."""
    folder, file = posixpath.split(name)
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))


def _may_stay(relation: etree._Element, source: str, kept: set[str]) -> bool:
    target = relation.get("Target", "")
    if relation.get("TargetMode") == "External":
        plain = relation.get("Type", "").endswith("/hyperlink")
        return plain and _scheme(target) in ADDRESSES
    if target.startswith("#"):
        return True
    return _part(relation, source) in kept


def _part(relation: etree._Element, source: str) -> str:
    """The name of the part a link leads to."""
    path = unquote(urlsplit(relation.get("Target", "")).path)
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(source), path)).lstrip("/")


def _scheme(target: str) -> str:
    try:
        return urlsplit(target).scheme.lower()
    except ValueError:
        return ""


def _unlink(root: etree._Element, gone: set[str]) -> None:
    for element in list(root.iter()):
        for name in list(element.attrib):
            namespace = name.partition("}")[0].lstrip("{")
            if namespace not in RELATIONS or element.get(name) not in gone:
                continue
            del element.attrib[name]
            if xml.local(element.tag) not in STAY:
                xml.remove(_shell(element))


def _shell(element: etree._Element) -> etree._Element:
    """The element, or the extension that exists only to hold it."""
    for above in element.iterancestors():
        if xml.local(above.tag) == "ext" and above.get("uri"):
            return above
    return element
