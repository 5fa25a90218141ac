"""What a document says after the door: all its text, and nothing else."""

import io
import posixpath
import zipfile

import openpyxl
import pikepdf
import pytest
from django.core.files.base import ContentFile
from openpyxl.comments import Comment

from commons.safety.uploads import door, xml

from .samples import odt, office, pdf


def through(data: bytes, name: str) -> bytes:
    return door.document(ContentFile(data, name=name)).read()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def words(part: bytes) -> str:
    return " ".join("".join(xml.parse(part).itertext()).split())


def test_word_text_is_as_if_every_change_was_accepted():
    clean = parts(through(office.docx(), "a.docx"))
    text = words(clean["word/document.xml"])
    assert text == "Kept. Added. Moved. Noted. Firstsecond PAGE 12 Site File Row."


def test_word_keeps_notes_that_still_have_a_place_and_no_empty_table():
    clean = parts(through(office.docx(), "a.docx"))
    assert words(clean["word/footnotes.xml"]) == "Source."
    assert b'w:type="separator"' in clean["word/footnotes.xml"]
    tables = xml.every(xml.parse(clean["word/document.xml"]), "tbl")
    assert [bool(xml.every(table, "tr")) for table in tables] == [True]


def test_word_keeps_plain_addresses_and_picture_descriptions():
    clean = parts(through(office.docx(), "a.docx"))
    assert b"https://example.org/" in clean["word/_rels/document.xml.rels"]
    assert b"A spring in a valley" in clean["word/document.xml"]
    assert b"file:" not in clean["word/_rels/document.xml.rels"]


@pytest.mark.parametrize("make", [office.docx, office.xlsx, office.pptx])
def test_office_links_and_lists_name_only_parts_that_are_there(make):
    """A program calls a file damaged when a link or a list leads nowhere."""
    clean = parts(through(make(), "a"))
    for override in xml.every(xml.parse(clean["[Content_Types].xml"]), "Override"):
        assert override.get("PartName").lstrip("/") in clean
    for name in [name for name in clean if name.endswith(".rels")]:
        folder = posixpath.dirname(posixpath.dirname(name))
        source = posixpath.join(folder, posixpath.basename(name).removesuffix(".rels"))
        ids = set()
        for relation in xml.every(xml.parse(clean[name]), "Relationship"):
            ids.add(relation.get("Id"))
            if relation.get("TargetMode") != "External":
                target = posixpath.join("/", folder, relation.get("Target"))
                assert posixpath.normpath(target).lstrip("/") in clean
        if source in clean:
            for element in xml.parse(clean[source]).iter():
                used = [v for k, v in element.attrib.items() if "/relationships}" in k]
                assert set(used) <= ids


def test_a_workbook_opens_with_its_values():
    book = openpyxl.Workbook()
    book.active.append(["قرية", 42])
    book.active["A1"].comment = Comment("note", "Ahmad")
    book.active["A2"].hyperlink = "https://example.org/"
    book.properties.creator = "Ahmad"
    out = io.BytesIO()
    book.save(out)
    clean = through(out.getvalue(), "a.xlsx")
    assert b"Ahmad" not in b"".join(parts(clean).values())
    sheet = openpyxl.load_workbook(io.BytesIO(clean)).active
    assert [cell.value for cell in sheet[1]] == ["قرية", 42]
    assert sheet["A1"].comment is None
    assert sheet["A2"].hyperlink.target == "https://example.org/"


def test_a_cell_from_another_workbook_keeps_its_last_value():
    sheet = parts(through(office.xlsx(), "a.xlsx"))["xl/worksheets/sheet1.xml"]
    assert b"[1]" not in sheet
    assert sheet.count(b"<v>42</v>") == 2
    assert b"SUM(A1:A1)" in sheet


def test_open_document_keeps_its_text_and_leads_with_its_type():
    data = through(odt.full(), "a.odt")
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        first = packed.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    clean = parts(data)
    assert words(clean["content.xml"]) == "Kept and added. After. Site File"
    assert b"https://example.org/" in clean["content.xml"]
    assert "Pictures/a.jpg" in clean


def test_pdf_keeps_pages_pictures_fields_and_addresses():
    with pikepdf.open(io.BytesIO(through(pdf.full(), "a.pdf"))) as clean:
        page = clean.pages[0]
        assert set(page.Resources.XObject.keys()) == {"/A", "/B"}
        assert pikepdf.PdfImage(page.Resources.XObject.A).as_pil_image().size == (64, 48)
        assert pikepdf.PdfImage(page.Resources.XObject.B).as_pil_image().size == (64, 48)
        kinds = [str(note.Subtype) for note in page.obj.Annots]
        assert kinds == ["/Highlight", "/Link", "/Link", "/Link", "/Widget"]
        actions = [str(note.A.URI) for note in page.obj.Annots if "/A" in note]
        assert actions == ["https://example.org/"]
        assert str(page.obj.Annots[-1].T) == "field-name"


def test_a_pdf_that_only_forbids_printing_is_let_through_open():
    with pikepdf.open(io.BytesIO(through(pdf.locked(user=""), "a.pdf"))) as clean:
        assert not clean.is_encrypted


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        ("قرية،٤٢\n".encode(), "a.csv", "قرية،٤٢\n"),
        ("قرية,42\r\n".encode("windows-1256"), "a.csv", "\ufeffقرية,42\r\n"),
        ("قرية\n".encode("utf-16"), "a.txt", "\ufeffقرية\n"),
        (b"<svg> is only text here", "a.txt", "<svg> is only text here"),
    ],
)
def test_text_leaves_as_utf8(data, name, expected):
    assert through(data, name).decode() == expected
