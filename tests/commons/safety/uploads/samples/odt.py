"""An OpenDocument text with every trace."""

from .office import pack
from .pictures import jpeg
from .planted import plant

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in {
        "office": "office",
        "text": "text",
        "draw": "drawing",
        "style": "style",
    }.items()
) + (
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:officeooo="http://openoffice.org/2009/office"'
)
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
CONTENT = f"""<office:document-content {NAMES}><office:body><office:text>
<text:tracked-changes><text:changed-region><text:deletion><office:change-info>
<dc:creator>{plant("changer")}</dc:creator></office:change-info><text:p>{plant("deleted")}</text:p>
</text:deletion></text:changed-region></text:tracked-changes>
<text:p officeooo:rsid="{plant("rsid")}">Kept<text:change text:change-id="1"/> and <text:change-start/>added<text:change-end/>.
<office:annotation><dc:creator>{plant("annotator")}</dc:creator><text:p>{plant("annotation")}</text:p></office:annotation> After.
<text:author-name>{plant("author-field")}</text:author-name><text:file-name>{plant("file-field")}</text:file-name>
<text:a xlink:href="https://example.org/">Site</text:a>
<text:a xlink:href="file:///home/{plant("file-link")}">File</text:a></text:p>
<draw:frame draw:name="IMG_{plant("frame-name")}.jpg"><draw:image xlink:href="Pictures/a.jpg"/></draw:frame>
<draw:frame draw:name="b"><draw:image xlink:href="https://example.org/{plant("linked")}.png"/></draw:frame>
</office:text></office:body></office:document-content>"""


def parts() -> dict:
    entries = "".join(
        f'<m:file-entry m:full-path="{path}" m:media-type=""/>'
        for path in ("/", "content.xml", "meta.xml", "settings.xml", "Pictures/a.jpg")
    )
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": CONTENT,
        "styles.xml": f"<office:document-styles {NAMES}/>",
        "meta.xml": f"<m>{plant('meta')}</m>",
        "settings.xml": f"<m>{plant('printer')}</m>",
        "manifest.rdf": f"<m>{plant('rdf')}</m>",
        "layout-cache": plant("layout"),
        "Thumbnails/thumbnail.png": plant("thumbnail"),
        "Configurations2/accelerator/current.xml": f"<m>{plant('configuration')}</m>",
        "META-INF/documentsignatures.xml": f"<m>{plant('signature')}</m>",
        "Pictures/a.jpg": jpeg(),
        "META-INF/manifest.xml": f'<m:manifest xmlns:m="{MANIFEST}">{entries}</m:manifest>',
    }


def full() -> bytes:
    return pack(parts())
