"""Pictures inside a PDF keep their coded bytes, without the metadata packed into them."""

import zlib

from pikepdf import Array, Name, Stream

from . import jpeg2000, jpeg_markers
from .refused import Refused

MOST = 64 * 1024 * 1024
STRIPPERS = {
    "/DCTDecode": jpeg_markers.strip,
    "/DCT": jpeg_markers.strip,
    "/JPXDecode": jpeg2000.strip,
}


def strip(stream: Stream) -> None:
    """Rewrites the stream when its last filter is a picture format that can carry metadata."""
    filters = _filters(stream)
    if not filters or filters[-1] not in STRIPPERS:
        return
    data = stream.read_raw_bytes()
    for name in filters[:-1]:
        data = _unpacked(name, data)
    parms = stream.get("/DecodeParms")
    if isinstance(parms, Array):
        parms = parms[-1] if len(parms) else None
    stream.write(STRIPPERS[filters[-1]](data), filter=Name(filters[-1]), decode_parms=parms)


def _filters(stream: Stream) -> list[str]:
    named = stream.get("/Filter")
    if named is None:
        return []
    return [str(name) for name in named] if isinstance(named, Array) else [str(named)]


def _unpacked(name: str, data: bytes) -> bytes:
    """One outer layer off, in bounded memory. Raises Refused for a layer nobody uses here."""
    if name not in {"/FlateDecode", "/Fl"}:
        raise Refused("embedded", part="JPEG")
    worker = zlib.decompressobj()
    out = worker.decompress(data, MOST)
    if worker.unconsumed_tail:
        raise Refused("bomb")
    return out
