"""Word text: tracked changes accepted, comments and the writer's own fields taken out.

The elements are those of ECMA-376 part 1, sections 17.13 (annotations) and 17.16 (fields).
"""

import re
from collections.abc import Iterable

from lxml import etree

from . import xml

# «Inserted» or «moved here» marks a property rather than wrapping text inside these.
PROPERTIES = {"rPr", "trPr", "ctrlPr", "tcPr", "numPr"}
REMOVED = (
    *("del", "moveFrom", "delText", "delInstrText", "cellIns", "cellDel", "cellMerge"),
    *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
    *(
        f"customXml{what}Range{end}"
        for what in ("Ins", "Del", "MoveFrom", "MoveTo")
        for end in ("Start", "End")
    ),
    *("pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange"),
    *("tcPrChange", "tblGridChange", "numberingChange"),
    *("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"),
    *("permStart", "permEnd", "proofErr", "dataBinding"),
    # of the settings
    *("rsids", "attachedTemplate", "docVars", "trackRevisions", "mailMerge", "docId"),
    *("writeProtection", "saveThroughXslt", "revisionView"),
)
FIELDS = re.compile(
    r"^\s*(AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|FILENAME|TEMPLATE|DOCPROPERTY"
    r"|INFO|COMMENTS|KEYWORDS|SUBJECT|EDITTIME|REVNUM|CREATEDATE|SAVEDATE|PRINTDATE)\b",
    re.IGNORECASE,
)


def scrub(root: etree._Element) -> None:
    """Changes the tree in place."""
    _rows(root)
    _paragraph_marks(root)
    for element in xml.every(root, "ins", "moveTo"):
        if xml.local(element.getparent().tag) in PROPERTIES:
            xml.remove(element)
        else:
            xml.unwrap(element)
    for element in xml.every(root, *REMOVED):
        xml.remove(element)
    _simple_fields(root)
    _complex_fields(root)


def drop_lost_notes(roots: Iterable[etree._Element]) -> None:
    """Footnotes and endnotes whose place in the text was deleted go as well."""
    roots = list(roots)
    for kind in ("footnote", "endnote"):
        used = {_id(place) for root in roots for place in xml.every(root, f"{kind}Reference")}
        for root in roots:
            if xml.local(root.tag) != f"{kind}s":
                continue
            for note in xml.every(root, kind):
                separator = any(xml.local(name) == "type" for name in note.attrib)
                if not separator and _id(note) not in used:
                    xml.remove(note)


def _id(element: etree._Element) -> str | None:
    return next((v for k, v in element.attrib.items() if xml.local(k) == "id"), None)


def _rows(root: etree._Element) -> None:
    """A row marked as deleted goes whole, and a table that had no other."""
    for row in xml.every(root, "tr"):
        if any(xml.local(mark.tag) == "del" for mark in row.iterfind("{*}trPr/*")):
            xml.remove(row)
    for table in xml.every(root, "tbl"):
        if table.find("{*}tr") is None:  # Word calls a table without rows damaged
            xml.remove(table)


def _paragraph_marks(root: etree._Element) -> None:
    """Where a paragraph's end was deleted or moved away, the next takes over what is left."""
    for paragraph in xml.every(root, "p"):
        marks = {xml.local(mark.tag) for mark in paragraph.iterfind("{*}pPr/{*}rPr/*")}
        if not marks & {"del", "moveFrom"}:
            continue
        following = paragraph.getnext()
        if following is None or following.tag != paragraph.tag:
            continue
        at = 0 if following.find("{*}pPr") is None else 1
        moved = [child for child in paragraph if xml.local(child.tag) != "pPr"]
        for child in reversed(moved):
            following.insert(at, child)
        xml.remove(paragraph)


def _simple_fields(root: etree._Element) -> None:
    for field in xml.every(root, "fldSimple"):
        if any(FIELDS.match(value) for value in field.attrib.values()):
            xml.remove(field)


def _complex_fields(root: etree._Element) -> None:
    """A field spread over runs: from its beginning to its end, when it is one of ours."""
    open_fields: list[tuple[list[etree._Element], list[str]]] = []
    for run in xml.every(root, "r"):
        ends = 0
        for child in run:
            kind = next((v for k, v in child.attrib.items() if xml.local(k) == "fldCharType"), "")
            if kind == "begin":
                open_fields.append(([], []))
            elif kind == "end":
                ends += 1
            elif xml.local(child.tag) == "instrText" and open_fields:
                open_fields[-1][1].append(child.text or "")
        for runs, _ in open_fields:
            runs.append(run)
        for _ in range(min(ends, len(open_fields))):
            runs, code = open_fields.pop()
            if FIELDS.match("".join(code)):
                for one in runs:
                    xml.remove(one)
