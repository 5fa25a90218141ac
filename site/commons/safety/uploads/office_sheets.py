"""Excel: paths, sharing, links to other workbooks and notes taken out."""

import re

from lxml import etree

from . import xml

REMOVED = (
    *("fileSharing", "absPath", "revisionPtr", "documentId", "externalReferences"),
    *("customWorkbookViews", "customSheetViews", "webPublishItems", "webPublishing"),
    *("smartTagPr", "smartTagTypes", "fileRecoveryPr", "coauthVersion"),
)
OTHER_WORKBOOK = re.compile(r"\[\d+\]")


def is_note(name: str, data: bytes) -> bool:
    """Whether the part only draws the boxes of notes, which are left out."""
    return name.lower().endswith(".vml") and b'ObjectType="Note"' in data


def scrub(root: etree._Element) -> None:
    """Changes the tree in place. A cell drawn from another workbook keeps its last value."""
    for element in xml.every(root, *REMOVED):
        xml.remove(element)
    for element in xml.every(root, "f", "definedName"):
        if OTHER_WORKBOOK.search(element.text or ""):
            xml.remove(element)
    for names in xml.every(root, "definedNames"):
        if len(names) == 0:
            xml.remove(names)
    for choice in xml.every(root, "AlternateContent"):
        if not any(len(branch) for branch in choice):
            xml.remove(choice)
