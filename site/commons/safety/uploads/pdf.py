"""PDF: authors, history, programs and attached files taken out (ISO 32000-1).

The file is written anew from the objects its newest version reaches, so that earlier versions
(incremental updates), bytes before and after, and comments between objects do not come along.
"""

from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, Object, Pdf

from . import pdf_actions, pdf_pictures
from .refused import BROKEN, Refused

MEGABYTE = 1024 * 1024
# Guards of the reader itself, for the whole process: what one stream may unpack to.
pikepdf.settings.set_qpdf_limits(
    flate_max_memory=96 * MEGABYTE,
    png_max_memory=96 * MEGABYTE,
    run_length_max_memory=96 * MEGABYTE,
    tiff_max_memory=96 * MEGABYTE,
    dct_max_memory=96 * MEGABYTE,
    dct_max_progressive_scans=100,
    parser_max_container_size=1_000_000,
)
# Keys that speak of people, programs and times wherever they stand.
ANYWHERE = (
    *("/Metadata", "/PieceInfo", "/LastModified", "/AF", "/AA", "/Thumb", "/CreatorInfo"),
    *("/EmbeddedFiles", "/JavaScript", "/JS", "/XFA", "/Measure", "/OPI", "/Alternates"),
)
ROOT = (
    "/Collection",
    "/Perms",
    "/DSS",
    "/Threads",
    "/URI",
    "/SpiderInfo",
    "/Legal",
    "/Requirements",
)
# Review notes, and annotations that hold files, sound or programs.
LEFT_OUT = {
    *("/Text", "/Popup", "/FileAttachment", "/Sound", "/Movie", "/Screen", "/RichMedia", "/3D"),
    *("/TrapNet", "/PrinterMark", "/Watermark", "/Projection"),
}
# What a reviewer wrote about a mark; a link's or a field's words are for the reader.
MARKS = {"/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Caret", "/Ink", "/Stamp"}
REVIEW = ("/M", "/CreationDate", "/Subj", "/NM", "/RC", "/IRT", "/RT", "/State", "/StateModel")
MOST_OBJECTS = 400_000
DEPTH = 60


def clean(data: bytes) -> bytes:
    """The document without what the module says. Raises Refused."""
    try:
        with Pdf.open(BytesIO(data), attempt_recovery=False) as pdf:
            return _rewritten(pdf)
    except Refused:
        raise
    except pikepdf.PasswordError as error:
        raise Refused("locked") from error
    except (pikepdf.PdfError, pikepdf.ForeignObjectError, *BROKEN) as error:
        raise Refused("broken_document") from error


def _rewritten(pdf: Pdf) -> bytes:
    if len(pdf.objects) > MOST_OBJECTS:
        raise Refused("bomb")
    if len(pdf.pages) == 0:
        raise Refused("broken_document")
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    _drop(pdf.Root, ROOT)
    for page in pdf.pages:
        _annotations(page.obj)
    for thing in pdf.objects:
        _scrub(thing, 0)
    out = BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        fix_metadata_version=False,
        encryption=False,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return out.getvalue()


def _annotations(page: Object) -> None:
    """Of a page's annotations, those a reader needs: links, form fields, marks and drawings."""
    if not isinstance(page.get("/Annots"), pikepdf.Array):
        return
    kept = [
        note
        for note in page.Annots
        if isinstance(note, Dictionary) and str(note.get("/Subtype", "")) not in LEFT_OUT
    ]
    for note in kept:
        _drop(note, REVIEW)
        _drop(note, ("/Popup",))
        if str(note.get("/Subtype", "")) in MARKS:
            _drop(note, ("/Contents",))
        if note.get("/Subtype") != Name.Widget:  # there /T is the field's name
            _drop(note, ("/T",))
    page.Annots = pikepdf.Array(kept)


def _scrub(thing: Object, depth: int) -> None:
    """One object and what is written inside it; what it refers to has its own turn."""
    if depth > DEPTH:
        raise Refused("broken_document")
    if isinstance(thing, pikepdf.Array):
        for item in thing:
            if isinstance(item, Object) and not item.is_indirect:
                _scrub(item, depth + 1)
        return
    if isinstance(thing, pikepdf.Stream):
        _scrub(thing.stream_dict, depth)
        _drop(thing.stream_dict, ("/F", "/FFilter", "/FDecodeParms"))  # content in another file
        pdf_pictures.strip(thing)
        return
    if not isinstance(thing, Dictionary):
        return
    _drop(thing, ANYWHERE)
    _signature(thing)
    pdf_actions.tame(thing)
    for key in list(thing.keys()):
        value = thing[key]
        if isinstance(value, Object) and not value.is_indirect:
            _scrub(value, depth + 1)


def _signature(thing: Dictionary) -> None:
    """A signature names its signer and does not survive the rewriting: the field is emptied."""
    if thing.get("/FT") == Name.Sig:
        _drop(thing, ("/V", "/Lock", "/SV"))
    if "/ByteRange" in thing:
        for key in list(thing.keys()):
            del thing[key]


def _drop(thing: Object, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key in thing:
            del thing[key]
