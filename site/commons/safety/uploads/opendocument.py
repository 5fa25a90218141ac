"""OpenDocument text (ODF 1.3): the same care as for Office files."""

import re

from lxml import etree

from . import embedded, xml, zips
from .limits import Limits
from .refused import Refused

TEXT = b"application/vnd.oasis.opendocument.text"
MANIFEST = "META-INF/manifest.xml"
LEFT_OUT = re.compile(
    r"^(Thumbnails|Configurations2|VersionList|Versions|ObjectReplacements)/|(^|/)ObjectReplacements/"
    r"|(^|/)(layout-cache|manifest\.rdf|settings\.xml|meta\.xml|VersionList\.xml)$"
    r"|^META-INF/.*signatures\.xml$",
    re.IGNORECASE,
)
MACROS = re.compile(r"^(Basic|Scripts|Dialogs)/", re.IGNORECASE)
PICTURES = re.compile(r"\.(jpe?g|png|gif|bmp|tiff?)$", re.IGNORECASE)
FONTS = re.compile(r"\.(ttf|otf)$", re.IGNORECASE)
REMOVED = (
    *("tracked-changes", "change", "change-start", "change-end", "annotation", "annotation-end"),
    *("author-name", "author-initials", "initial-creator", "creator", "printed-by", "file-name"),
    *("sender-firstname", "sender-lastname", "sender-initials", "sender-title", "sender-email"),
    *("sender-position", "sender-phone-private", "sender-fax", "sender-company", "sender-street"),
    *("sender-phone-work", "sender-city", "sender-postal-code", "sender-country"),
    *("sender-state-or-province", "template-name", "editing-cycles", "editing-duration"),
    *("user-defined", "description", "scripts", "event-listeners", "meta", "dde-connection-decls"),
    *("section-source", "dde-source", "table-source"),
)
RSID = {"rsid", "paragraph-rsid", "formatted-rsid"}
ADDRESS = re.compile(r"^(https?:|mailto:|tel:|#)", re.IGNORECASE)


def recognise(parts: zips.Parts) -> bool:
    """Whether this is an OpenDocument text."""
    return parts.get("mimetype", b"").strip() == TEXT


def clean(parts: zips.Parts, limits: Limits) -> bytes:
    """The document without authors, history, comments, macros and previews. Raises Refused."""
    if any(MACROS.search(name) for name in parts):
        raise Refused("macros")
    manifest = xml.parse(parts.get(MANIFEST, b""))
    if xml.every(manifest, "encryption-data"):
        raise Refused("locked")
    out: zips.Parts = {"mimetype": TEXT}
    kept = {name for name in parts if not LEFT_OUT.search(name)}
    for name in sorted(kept - {"mimetype", MANIFEST}):
        out[name] = _part(name, parts[name], kept, limits)
    for entry in xml.every(manifest, "file-entry"):
        path = next((v for k, v in entry.attrib.items() if xml.local(k) == "full-path"), "")
        if not path.endswith("/") and path not in kept:
            xml.remove(entry)
    out[MANIFEST] = xml.serialise(manifest)
    return zips.write(out, stored="mimetype")


def _part(name: str, data: bytes, kept: set[str], limits: Limits) -> bytes:
    if name.endswith(".xml"):
        root = xml.parse(data)
        _scrub(root, kept)
        return xml.serialise(root)
    if PICTURES.search(name):
        return embedded.strip(data, limits)
    if FONTS.search(name):
        return data
    raise Refused("embedded", part=re.sub(r"\W", "", name.rpartition(".")[2])[:8] or "?")


def _scrub(root: etree._Element, kept: set[str]) -> None:
    for element in xml.every(root, *REMOVED):
        xml.remove(element)
    xml.drop_attributes(root, RSID)
    for element in xml.every(root, "image", "object", "object-ole", "plugin", "a"):
        _link(element, kept)
    for frame in xml.every(root, "frame"):
        for name in list(frame.attrib):
            if xml.local(name) == "name" and xml.is_file_name(frame.get(name)):
                del frame.attrib[name]
    for label in xml.every(root, "title", "desc"):
        if xml.is_file_name(label.text or ""):
            xml.remove(label)


def _link(element: etree._Element, kept: set[str]) -> None:
    """Inward links whose part is gone and outward ones that load by themselves go.

    A link a reader follows keeps its address when it is a plain one.
    """
    for name in [name for name in element.attrib if xml.local(name) == "href"]:
        target = element.get(name)
        if xml.local(element.tag) == "a":
            if not ADDRESS.match(target):
                element.set(name, "#")
            continue
        path = target.removeprefix("./")
        if path not in kept and not any(part.startswith(f"{path}/") for part in kept):
            xml.remove(element)
