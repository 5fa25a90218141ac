"""Pictures inside documents: metadata out, the picture itself untouched where it can be."""

from io import BytesIO

from PIL import Image

from . import jpeg_markers, png_chunks
from .limits import Limits, check_pixels
from .refused import BROKEN, Refused
from .sniff import kind

REWRITTEN = {"gif": "GIF", "bmp": "BMP", "tiff": "TIFF"}


def strip(data: bytes, limits: Limits) -> bytes:
    """The same picture in the same format without metadata. Raises Refused for other formats."""
    found = kind(data[:4096])
    if found == "jpeg":
        return jpeg_markers.strip(data)
    if found == "png":
        return png_chunks.strip(data)
    if found not in REWRITTEN:
        raise Refused("embedded", part=found)
    try:
        return _rewritten(data, REWRITTEN[found], limits)
    except Refused:
        raise
    except (Image.DecompressionBombError, *BROKEN) as error:
        raise Refused("broken_document") from error


def _rewritten(data: bytes, form: str, limits: Limits) -> bytes:
    with Image.open(BytesIO(data), formats=[form]) as opened:
        check_pixels(*opened.size, limits.pixels)
        transparent = opened.info.get("transparency") if form == "GIF" else None
        opened.load()
        picture = Image.frombytes(opened.mode, opened.size, opened.tobytes())
        if opened.mode == "P":
            picture.putpalette(opened.getpalette())
    out = BytesIO()
    picture.save(out, form, **({} if transparent is None else {"transparency": transparent}))
    return out.getvalue()
