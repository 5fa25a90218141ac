"""The small word-processor files of the demo: a right-to-left heading and lines to fill in."""

import io
import zipfile
from xml.sax.saxutils import escape

CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
BODY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body>{}</w:body></w:document>"
)
PARAGRAPH = (
    "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr>{style}<w:rtl/></w:rPr>"
    '<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
)


def form(title: str, lines: list[str]) -> bytes:
    """DOCX bytes: the title in bold, then each line with room to write under it."""
    parts = [PARAGRAPH.format(style="<w:b/><w:bCs/>", text=escape(title))]
    for line in lines:
        parts.append(PARAGRAPH.format(style="", text=escape(line)))
        parts.append(PARAGRAPH.format(style="", text="." * 60))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", BODY.format("".join(parts)))
    return out.getvalue()
