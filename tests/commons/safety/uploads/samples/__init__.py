"""Files with planted words where people leave traces, and a search that finds every one of them."""

from . import odt, office, pdf, pictures

PICTURES = {
    "jpeg": pictures.jpeg,
    "png": pictures.png,
    "webp": pictures.webp,
    "heic": pictures.heic,
}
DOCUMENTS = {
    "pdf": pdf.full,
    "docx": office.docx,
    "xlsx": office.xlsx,
    "pptx": office.pptx,
    "odt": odt.full,
}
EVERY = PICTURES | DOCUMENTS
EXTENSIONS = {"jpeg": "jpg"}


def name(kind: str) -> str:
    """A file name as a phone or a person gives it."""
    return f"IMG_20260603_Ahmad_ZXQnameZXQ.{EXTENSIONS.get(kind, kind)}"
