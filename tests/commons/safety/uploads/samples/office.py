"""Word, Excel and PowerPoint files, smallest that show every trace."""

import io
import zipfile

from .pictures import jpeg, png
from .planted import plant

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MAIN = "application/vnd.openxmlformats-officedocument."
KINDS = {
    "docx": ("word/document.xml", "wordprocessingml.document.main+xml"),
    "xlsx": ("xl/workbook.xml", "spreadsheetml.sheet.main+xml"),
    "pptx": ("ppt/presentation.xml", "presentationml.presentation.main+xml"),
}


def pack(parts: dict) -> bytes:
    """A zip whose own margins are planted too."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.comment = plant("zip-comment").encode()
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.comment = plant("entry-comment").encode()
            packed.writestr(entry, content)
    return out.getvalue()


def relations(*links: tuple) -> str:
    """Links of a part: (id, kind, target) or (id, kind, target, External)."""
    rows = "".join(
        f'<Relationship Id="{link[0]}" Type="{TYPE}{link[1]}" Target="{link[2]}"'
        + (' TargetMode="External"/>' if len(link) > 3 else "/>")
        for link in links
    )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{rows}</Relationships>"
    )


def package(form: str, parts: dict, main_type: str = "") -> bytes:
    """The parts with a list of contents, properties and links of the package."""
    main, kind = KINDS[form]
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="application/xml"/>'
        for name in parts
        if name != main and name.endswith(".xml")
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/xml"/>'
        '<Default Extension="jpeg" ContentType="image/jpeg"/>'
        f'<Override PartName="/{main}" ContentType="{MAIN}{main_type or kind}"/>{overrides}</Types>'
    )
    properties = {
        "docProps/core.xml": f"<c>{plant('core')}</c>",
        "docProps/app.xml": f"<c>{plant('app')}</c>",
        "docProps/custom.xml": f"<c>{plant('custom')}</c>",
        "docProps/thumbnail.jpeg": jpeg(),
        "docMetadata/LabelInfo.xml": f"<c>{plant('label')}</c>",
        "customXml/item1.xml": f"<c>{plant('custom-xml')}</c>",
    }
    links = relations(
        ("rId1", "officeDocument", main),
        ("rId2", "metadata/core-properties", "docProps/core.xml"),
        ("rId3", "extended-properties", "docProps/app.xml"),
        ("rId4", "metadata/thumbnail", "docProps/thumbnail.jpeg"),
    )
    return pack({"[Content_Types].xml": types, "_rels/.rels": links} | parts | properties)


BODY = f"""<w:document {W} {R} {A}
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
 w:rsidR="{plant("rsid")}"><!-- {plant("xml-comment")} --><?note {plant("instruction")}?><w:body>
<w:p w:rsidR="00AB"><w:r><w:t>Kept.</w:t></w:r>
<w:ins w:id="1" w:author="{plant("ins-author")}" w:date="2026-01-01T00:00:00Z"><w:r><w:t>Added.</w:t></w:r></w:ins>
<w:del w:id="2" w:author="{plant("del-author")}"><w:r><w:delText>{plant("deleted")}</w:delText></w:r></w:del>
<w:moveFrom w:id="3" w:author="{plant("mover")}"><w:r><w:t>{plant("moved-from")}</w:t></w:r></w:moveFrom>
<w:moveTo w:id="4" w:author="{plant("mover")}"><w:r><w:t>Moved.</w:t></w:r></w:moveTo>
<w:commentRangeStart w:id="0"/><w:r><w:t>Noted.</w:t></w:r><w:commentRangeEnd w:id="0"/>
<w:r><w:commentReference w:id="0"/></w:r></w:p>
<w:p><w:pPr><w:rPr><w:del w:id="5" w:author="{plant("mark-author")}"/></w:rPr>
<w:pPrChange w:id="6" w:author="{plant("format-author")}"><w:pPr/></w:pPrChange></w:pPr>
<w:r><w:rPr><w:rPrChange w:id="7" w:author="{plant("run-author")}"><w:rPr/></w:rPrChange></w:rPr><w:t>First</w:t></w:r></w:p>
<w:p><w:pPr><w:rPr><w:ins w:id="8" w:author="{plant("mark-inserter")}"/></w:rPr></w:pPr><w:r><w:t>second</w:t></w:r></w:p>
<w:p><w:fldSimple w:instr=" AUTHOR "><w:r><w:t>{plant("author-field")}</w:t></w:r></w:fldSimple>
<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> FILENAME \\p </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>C:\\Users\\{plant("path-field")}</w:t></w:r>
<w:r><w:fldChar w:fldCharType="end"/></w:r>
<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r>
<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
<w:p><w:hyperlink r:id="rId5"><w:r><w:t>Site</w:t></w:r></w:hyperlink>
<w:hyperlink r:id="rId6"><w:r><w:t>File</w:t></w:r></w:hyperlink>
<w:permStart w:id="9" w:ed="{plant("editor")}"/><w:permEnd w:id="9"/>
<w:r><w:drawing><wp:inline><wp:docPr id="1" name="{plant("picture-name")}.jpg" descr="C:\\{plant("picture-path")}.jpg"/>
<pic:cNvPr id="2" name="IMG_{plant("picture-file")}.jpg" descr="A spring in a valley"/>
<a:blip r:embed="rId4" r:link="rId7"/></wp:inline></w:drawing></w:r></w:p>
<w:tbl><w:tr><w:trPr><w:del w:id="10" w:author="{plant("row-author")}"/></w:trPr><w:tc><w:p><w:r><w:t>{plant("deleted-row")}</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>Row.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:footnoteReference w:id="2"/></w:r>
<w:del w:id="11" w:author="a"><w:r><w:footnoteReference w:id="3"/></w:r></w:del></w:p>
<w:tbl><w:tr><w:trPr><w:del w:id="12" w:author="a"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>
<w:p><w:pPr><w:rPr><w:moveFrom w:id="13" w:author="a"/></w:rPr></w:pPr>
<w:moveFrom w:id="14" w:author="a"><w:r><w:t>{plant("moved-paragraph")}</w:t></w:r></w:moveFrom></w:p><w:p/>
</w:body></w:document>"""

SETTINGS = f"""<w:settings {W} {R}><w:attachedTemplate r:id="rId1"/><w:trackRevisions/>
<w:rsids><w:rsidRoot w:val="{plant("rsids")}"/></w:rsids>
<w:docVars><w:docVar w:name="who" w:val="{plant("doc-var")}"/></w:docVars></w:settings>"""


def word_parts(**more) -> dict:
    """The parts of a Word file; those in `more`, by name, are linked from the text."""
    links = [(f"rIdMore{at}", "part", f"/{name}") for at, name in enumerate(more)]
    return more | {
        "word/document.xml": BODY,
        "word/_rels/document.xml.rels": relations(
            ("rId1", "comments", "comments.xml"),
            ("rId2", "settings", "settings.xml"),
            ("rId3", "people", "people.xml"),
            ("rId4", "image", "media/image1.jpeg"),
            ("rId8", "image", "media/image2.png"),
            ("rId9", "footnotes", "footnotes.xml"),
            ("rId5", "hyperlink", "https://example.org/", "External"),
            ("rId6", "hyperlink", f"file:///C:/Users/{plant('file-link')}", "External"),
            ("rId7", "image", f"https://example.org/{plant('linked-picture')}.png", "External"),
            *links,
        ),
        "word/settings.xml": SETTINGS,
        "word/_rels/settings.xml.rels": relations(
            ("rId1", "attachedTemplate", f"file:///C:/{plant('template')}.dotm", "External")
        ),
        "word/comments.xml": f"<c>{plant('comments')}</c>",
        "word/_rels/comments.xml.rels": relations(
            ("rId1", "hyperlink", f"https://example.org/{plant('comment-link')}", "External")
        ),
        "word/commentsExtended.xml": f"<c>{plant('comments-more')}</c>",
        "word/people.xml": f"<c>{plant('people')}</c>",
        "word/footnotes.xml": f"""<w:footnotes {W}><w:footnote w:type="separator" w:id="0"/>
<w:footnote w:id="2"><w:p><w:r><w:t>Source.</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="3"><w:p><w:r><w:t>{plant("lost-note")}</w:t></w:r></w:p></w:footnote></w:footnotes>""",
        "word/media/image1.jpeg": jpeg(),
        "word/media/image2.png": png(),
    }


def docx() -> bytes:
    return package("docx", word_parts())


def xlsx() -> bytes:
    s = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    parts = {
        "xl/workbook.xml": f"""<workbook {s} {R} {mc}><fileSharing userName="{plant("sharing")}"/>
<mc:AlternateContent><mc:Choice Requires="x15"><absPath url="C:\\{plant("abs-path")}"/></mc:Choice></mc:AlternateContent>
<sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets>
<externalReferences><externalReference r:id="rId2"/></externalReferences>
<definedNames><definedName name="x">[1]Sheet1!$A$1</definedName></definedNames></workbook>""",
        "xl/_rels/workbook.xml.rels": relations(
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "externalLink", "externalLinks/externalLink1.xml"),
            ("rId3", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"),
            ("rId4", "image", "/xl/media/image1.jpeg"),
        ),
        "xl/worksheets/sheet1.xml": f"""<worksheet {s} {R}><sheetData><row r="1">
<c r="A1"><f>[1]Sheet1!A1</f><v>42</v></c><c r="B1"><f>SUM(A1:A1)</f><v>42</v></c></row></sheetData>
<pageSetup r:id="rId3"/><legacyDrawing r:id="rId2"/></worksheet>""",
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
            ("rId1", "comments", "../comments1.xml"),
            ("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
            ("rId3", "printerSettings", "../printerSettings/printerSettings1.bin"),
        ),
        "xl/comments1.xml": f"<c>{plant('comments')}</c>",
        "xl/threadedComments/threadedComment1.xml": f"<c>{plant('threaded')}</c>",
        "xl/persons/person.xml": f"<c>{plant('persons')}</c>",
        "xl/drawings/vmlDrawing1.vml": f'<xml><x ObjectType="Note">{plant("note-box")}</x></xml>',
        "xl/printerSettings/printerSettings1.bin": plant("printer").encode("utf-16-le"),
        "xl/externalLinks/externalLink1.xml": f"<c>{plant('external')}</c>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": relations(
            ("rId1", "externalLinkPath", f"file:///C:/{plant('external-path')}.xlsx", "External")
        ),
        "xl/pivotCache/pivotCacheDefinition1.xml": f'<p {s} refreshedBy="{plant("refreshed")}"/>',
        "xl/media/image1.jpeg": jpeg(),
    }
    return package("xlsx", parts)


def pptx() -> bytes:
    p = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    parts = {
        "ppt/presentation.xml": f"""<p:presentation {p} {R}><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst>
<p:modifyVerifier hashData="{plant("verifier")}"/></p:presentation>""",
        "ppt/_rels/presentation.xml.rels": relations(
            ("rId1", "slide", "slides/slide1.xml"),
            ("rId2", "commentAuthors", "commentAuthors.xml"),
        ),
        "ppt/slides/slide1.xml": f"""<p:sld {p} {R} {A}><p:cSld><p:pic><p:nvPicPr>
<p:cNvPr id="4" name="IMG_{plant("picture-name")}.jpg" descr="IMG_{plant("picture-alt")}.jpg"/></p:nvPicPr>
<p:blipFill><a:blip r:embed="rId1"/></p:blipFill></p:pic></p:cSld>
<p:custDataLst><p:tags r:id="rId2"/></p:custDataLst></p:sld>""",
        "ppt/slides/_rels/slide1.xml.rels": relations(
            ("rId1", "image", "../media/image1.jpeg"),
            ("rId2", "tags", "../tags/tag1.xml"),
            ("rId4", "package", "../embeddings/sheet.xlsx"),
            ("rId3", "comments", "../comments/comment1.xml"),
        ),
        "ppt/commentAuthors.xml": f"<c>{plant('comment-authors')}</c>",
        "ppt/comments/comment1.xml": f"<c>{plant('comments')}</c>",
        "ppt/tags/tag1.xml": f"<c>{plant('tags')}</c>",
        "ppt/changesInfos/changesInfo1.xml": f"<c>{plant('changes')}</c>",
        "ppt/revisionInfo.xml": f"<c>{plant('revision')}</c>",
        "ppt/media/image1.jpeg": jpeg(),
        "ppt/embeddings/sheet.xlsx": xlsx(),
    }
    return package("pptx", parts)
