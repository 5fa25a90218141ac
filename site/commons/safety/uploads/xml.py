"""XML of documents: parsed without entities, network or comments, and written back."""

import re
from collections.abc import Iterable

from lxml import etree

from .refused import Refused

FILE_NAME = re.compile(
    r"[\\/]|\.(jpe?g|png|gif|bmp|tiff?|webp|heic|svg|emf|wmf|docx?|xlsx?|pptx?|pdf)$", re.IGNORECASE
)


def parse(data: bytes) -> etree._Element:
    """The root. Comments and processing instructions are left out. Raises Refused.

    A document type is refused whole: nothing we accept has one, and entity bombs need it.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused("broken_document") from error
    if root is None or root.getroottree().docinfo.doctype:
        raise Refused("broken_document")
    return root


def serialise(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def local(name) -> str:
    """The name without its namespace."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def remove(element: etree._Element) -> None:
    """Takes the element out and leaves the text after it where it was."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def unwrap(element: etree._Element) -> None:
    """Puts the element's children in its place."""
    parent = element.getparent()
    at = parent.index(element)
    for child in reversed(element):
        parent.insert(at, child)
    remove(element)


def every(root: etree._Element, *names: str) -> list[etree._Element]:
    """All elements of these local names, in document order, as a list that may be changed."""
    wanted = set(names)
    return [element for element in root.iter() if local(element.tag) in wanted]


def drop_attributes(root: etree._Element, names: Iterable[str]) -> None:
    """Drops these attributes, by local name, wherever they stand."""
    wanted = set(names)
    for element in root.iter():
        for name in [name for name in element.attrib if local(name) in wanted]:
            del element.attrib[name]


def is_file_name(text: str) -> bool:
    """Whether a label is but the name or path of a file on somebody's device."""
    return bool(FILE_NAME.search(text.strip())) and "\n" not in text
