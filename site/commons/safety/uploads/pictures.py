"""A picture opened, set upright and written anew, so that nothing but pixels comes through."""

from io import BytesIO

from PIL import Image, JpegImagePlugin
from pillow_heif import HeifImagePlugin  # noqa: F401  (teaches Pillow to read HEIC)

from . import jpeg_markers, webp_header
from .colours import to_srgb
from .limits import Limits, check_pixels, check_size
from .refused import BROKEN, Refused
from .sniff import kind

FORMATS = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "heic": "HEIF"}
REASONS = {"svg": "svg", "gif": "moving", "video": "video"}
EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
ORIENTATION = 0x0112  # Exif 2.32, table 4
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
HIGH_QUALITY = 90


def clean(data: bytes, limits: Limits) -> tuple[bytes, str]:
    """(bytes, extension) of the picture without metadata. HEIC becomes JPEG.

    Size, format and pixels are judged before anything is decoded. Raises Refused.
    """
    check_size(len(data), limits.picture)
    found = kind(data[:4096])
    if found not in FORMATS:
        raise Refused(REASONS.get(found, "not_picture"))
    if found == "webp":
        header = webp_header.read(data)
        check_pixels(header.width, header.height, limits.pixels)
        if header.moving:
            raise Refused("moving")
    if found == "jpeg" and jpeg_markers.scans(data) > jpeg_markers.MOST_SCANS:
        raise Refused("bomb")
    try:
        return _rewrite(data, found, limits)
    except Refused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refused("far_too_many_pixels", limit=round(limits.pixels / 1_000_000)) from error
    except BROKEN as error:
        raise Refused("broken_picture") from error


def _rewrite(data: bytes, found: str, limits: Limits) -> tuple[bytes, str]:
    with Image.open(BytesIO(data), formats=[FORMATS[found]]) as opened:
        check_pixels(*opened.size, limits.pixels)
        if found == "png" and getattr(opened, "is_animated", False):
            raise Refused("moving")
        options = _options(opened, found, data)
        opened.load()
        picture = _upright(opened)
        picture = to_srgb(picture, opened.info.get("icc_profile"))
        transparent = opened.info.get("transparency")
    if found == "heic":
        options["format"] = "WEBP" if picture.has_transparency_data else "JPEG"
    if options["format"] == "JPEG" and picture.mode not in {"RGB", "L"}:
        picture = picture.convert("RGB")
    if options["format"] == "WEBP" and picture.mode not in {"RGB", "RGBA"}:
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    picture.info = {} if transparent is None else {"transparency": transparent}
    out = BytesIO()
    picture.save(out, **options)
    return out.getvalue(), EXTENSIONS[options["format"]]


def _options(opened: Image.Image, found: str, data: bytes) -> dict:
    """How to write the picture so that it looks as it came."""
    if found == "png":
        return {"format": "PNG", "compress_level": 4}  # a third of the time for a twentieth more
    if found == "webp":
        lossless = webp_header.read(data).lossless
        return {"format": "WEBP", "lossless": lossless, "quality": HIGH_QUALITY, "method": 4}
    options = {"format": "JPEG", "quality": HIGH_QUALITY, "optimize": True}
    if found == "jpeg" and opened.mode in {"RGB", "L"}:
        options |= {"qtables": opened.quantization, "quality": -1}
        options["progressive"] = bool(opened.info.get("progressive"))
        if opened.mode == "RGB":
            options["subsampling"] = JpegImagePlugin.get_sampling(opened)
    return options


def _upright(opened: Image.Image) -> Image.Image:
    """The picture as it is meant to be seen. An orientation that cannot be read counts as none."""
    try:
        turn = UPRIGHT.get(opened.getexif().get(ORIENTATION))
    except BROKEN:
        turn = None
    return opened if turn is None else opened.transpose(turn)
