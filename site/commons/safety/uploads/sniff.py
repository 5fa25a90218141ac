"""What a file is, by its first bytes. Its name and what the browser calls it are not asked."""

HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"mif1"}
SEQUENCE_BRANDS = {b"hevc", b"hevx", b"msf1", b"avis"}
SIGNATURES = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"\x1a\x45\xdf\xa3", "video"),
    (b"FLV\x01", "video"),
    (b"\x00\x00\x01\xba", "video"),
    (b"\x00\x00\x01\xb3", "video"),
    (b"BM", "bmp"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
)


def kind(data: bytes) -> str:
    """A short name of the format, «text» for what might be text, «unknown» for the rest."""
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            return name
    if data[:4] == b"RIFF":
        return {b"WEBP": "webp", b"AVI ": "video"}.get(data[8:12], "unknown")
    if data[4:8] == b"ftyp":
        return _boxed(data)
    head = data[:1024]
    if b"%PDF-" in head:
        return "pdf"
    if b"<svg" in head.lower():
        return "svg"
    return "unknown" if b"\x00" in head and not _utf16(data) else "text"


def _boxed(data: bytes) -> str:
    """Of an ISO file, by its brands: HEIC, AVIF, or a video."""
    size = min(int.from_bytes(data[:4]), 256)
    brands = {data[8:12], *(data[at : at + 4] for at in range(16, size, 4))}
    if brands & {b"avif"}:
        return "avif"
    if data[8:12] in SEQUENCE_BRANDS:
        return "video"
    return "heic" if brands & HEIC_BRANDS else "video"


def _utf16(data: bytes) -> bool:
    return data[:2] in (b"\xff\xfe", b"\xfe\xff")
