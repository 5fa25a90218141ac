"""Words to plant, and the search for them in any encoding and under any packing."""

import io
import re
import zipfile
import zlib

import pikepdf

WORD = re.compile(rb"ZXQ([a-z0-9-]+?)ZXQ")


def plant(place: str) -> str:
    """A word that says where it was planted."""
    return f"ZXQ{place}ZXQ"


def found(data: bytes) -> set[str]:
    """The places whose words are in `data`: as it is, in UTF-16, in base 16, and unpacked."""
    places = _plain(data)
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for entry in packed.infolist():
                places |= _plain(entry.filename.encode() + entry.comment + entry.extra)
                places |= found(packed.read(entry))
    if b"%PDF-" in data[:1024]:
        places |= _pdf(data)
    if data.startswith(b"\x89PNG"):
        places |= _inflated(data)
    return places


def _plain(data: bytes) -> set[str]:
    places = {match.decode() for match in WORD.findall(data)}
    for encoding in ("utf-16-le", "utf-16-be"):
        for start in (0, 1):
            text = data[start:].decode(encoding, "ignore").encode("utf-8", "ignore")
            places |= {match.decode() for match in WORD.findall(text)}
    for digits in re.findall(rb"(?:[0-9a-fA-F]{2}){8,}", data):
        places |= {match.decode() for match in WORD.findall(bytes.fromhex(digits.decode()))}
    return places


def _pdf(data: bytes) -> set[str]:
    places = _inflated(data)  # older versions too, which a reader no longer reaches
    with pikepdf.open(io.BytesIO(data)) as pdf:
        out = io.BytesIO()
        pdf.save(out, qdf=True, encryption=False)
    return places | _plain(out.getvalue())


def _inflated(data: bytes) -> set[str]:
    """Whatever unpacks from any place that looks like a zlib stream."""
    places: set[str] = set()
    for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        try:
            places |= _plain(zlib.decompressobj().decompress(data[match.start() :]))
        except zlib.error:
            continue
    return places
