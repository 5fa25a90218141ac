"""PowerPoint: protection, tags and change tracking taken out."""

from lxml import etree

from . import xml

REMOVED = (
    *("modifyVerifier", "custDataLst", "creationId", "modId", "smartTags", "chgInfo"),
    *("cmAuthorLst", "commentRel", "trackRevisions"),
)


def scrub(root: etree._Element) -> None:
    """Changes the tree in place."""
    for element in xml.every(root, *REMOVED):
        above = element.getparent()
        xml.remove(element)
        if above is not None and xml.local(above.tag) == "ext" and len(above) == 0:
            xml.remove(above)
    for extensions in xml.every(root, "extLst"):
        if len(extensions) == 0:
            xml.remove(extensions)
