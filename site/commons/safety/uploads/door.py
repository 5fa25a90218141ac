"""The door itself: bytes in, clean bytes out, or `Refused`.

Source of the rules: OWASP ASVS 5.0, V5.2 (type by content, unpacking limits) and V14.2.8 (metadata).
"""

from django.core.files.base import ContentFile, File

from . import office, opendocument, pdf, pictures, text, zips
from .limits import Limits, check_size, current
from .refused import Refused
from .sniff import kind

REASONS = {"ole": "old_office", "video": "video"}


class Admitted(ContentFile):
    """A file that came through. Its name is `file.<extension of its content>`, nothing else."""

    def __init__(self, content: bytes, extension: str):
        super().__init__(content, name=f"file.{extension}")
        self.extension = extension


def picture(file: File, limits: Limits | None = None) -> Admitted:
    """JPEG, PNG, WebP or HEIC, upright and without metadata. Raises Refused."""
    if isinstance(file, Admitted):
        return file
    limits = limits or current()
    return Admitted(*pictures.clean(_bytes(file, limits.picture), limits))


def document(file: File, limits: Limits | None = None) -> Admitted:
    """PDF, DOCX, XLSX, PPTX, ODT, CSV or text without people in it. Raises Refused.

    The content decides; only between CSV and plain text does the name, for nothing else can.
    """
    if isinstance(file, Admitted):
        return file
    limits = limits or current()
    data = _bytes(file, limits.document)
    found = kind(data[:4096])
    if found == "pdf":
        return Admitted(pdf.clean(data), "pdf")
    if found == "zip":
        return _packed(data, limits)
    if found in {"text", "svg"} or (found == "unknown" and data[:2] in (b"\xff\xfe", b"\xfe\xff")):
        named = (file.name or "").lower().rpartition(".")[2]
        if named in {"csv", "txt"}:
            return Admitted(text.clean(data), named)
    raise Refused(REASONS.get(found, "not_document"))


def _packed(data: bytes, limits: Limits) -> Admitted:
    parts = zips.read(data, limits)
    if opendocument.recognise(parts):
        return Admitted(opendocument.clean(parts, limits), "odt")
    form = office.recognise(parts)
    if form is None:
        raise Refused("not_document")
    return Admitted(office.clean(parts, limits), form)


def _bytes(file: File, limit: int) -> bytes:
    """The whole content; its size is asked before a byte is read."""
    check_size(file.size, limit)
    file.seek(0)
    return file.read()
