"""Pictures as phones and image programs write them. All lie on their side (orientation 6)."""

import io
import struct
import zlib

import pillow_heif
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from .planted import plant

LYING = (64, 48)  # what the file says; upright it is 48 × 64
GPS, EXIF_IFD = 0x8825, 0x8769


def canvas(size=LYING, mode="RGB") -> Image.Image:
    """Red above, blue below, so that turning shows."""
    picture = Image.new(mode, size, (200, 30, 30) + ((255,) if mode == "RGBA" else ()))
    picture.paste((30, 30, 200), (0, size[1] // 2, *size))
    return picture


def jpeg(size=LYING, **options) -> bytes:
    out = io.BytesIO()
    canvas(size).save(
        out,
        "JPEG",
        quality=85,
        exif=exif(),
        icc_profile=profile(),
        comment=plant("comment"),
        **options,
    )
    data = out.getvalue()
    segments = (
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp()),
        segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 40 + word("xmp-more")),
        segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x20\x1c\x02\x50" + word("iptc")),
        segment(0xEB, b"JP\0\1\0\0\0\1" + word("jumbf")),
        segment(0xEC, b"Ducky" + word("ducky")),
        segment(0xE2, b"FPXR\0" + word("flashpix")),
        segment(0xE0, b"JFXX\0\x10" + word("jfxx")),
    )
    return data[:2] + b"".join(segments) + data[2:] + word("after-end")


def png() -> bytes:
    info = PngInfo()
    info.add_text("Author", plant("text"))
    info.add_text("Comment", plant("packed-text"), zip=True)
    info.add_itxt("XML:com.adobe.xmp", xmp().decode())
    info.add(b"prVt", word("private-chunk"))
    out = io.BytesIO()
    canvas(mode="RGBA").save(out, "PNG", pnginfo=info, exif=exif(), icc_profile=profile())
    return out.getvalue() + word("after-end")


def webp() -> bytes:
    out = io.BytesIO()
    canvas().save(out, "WEBP", quality=80, exif=exif(), xmp=xmp(), icc_profile=profile())
    data = out.getvalue() + b"prVt" + struct.pack("<I", 24) + word("private-chunk").ljust(24)
    return b"RIFF" + struct.pack("<I", len(data) - 8) + data[8:] + word("after-end")


def heic() -> bytes:
    pillow_heif.register_heif_opener()
    out = io.BytesIO()
    picture = canvas()
    picture.save(out, "HEIF", quality=80, exif=exif(orientation=1), xmp=xmp())
    free = word("free-box")
    return out.getvalue() + struct.pack(">I", len(free) + 8) + b"free" + free


def exif(orientation: int = 6) -> bytes:
    """What a phone writes, with a preview picture at the end."""
    made = Image.Exif()
    made[0x0112] = orientation
    made[0x010F], made[0x0110] = plant("make"), plant("model")
    made[0x013B], made[0x8298], made[0x010E] = plant("artist"), plant("copyright"), plant("about")
    made[0x9C9D] = plant("windows-author").encode("utf-16-le")
    inner = made.get_ifd(EXIF_IFD)
    inner[0x927C], inner[0x9286] = word("maker-note"), b"UNICODE\0" + word("user-comment")
    inner[0xA430], inner[0xA431] = plant("owner"), plant("serial")
    place = made.get_ifd(GPS)
    place[1], place[2] = "N", (36.0, 22.0, 41.5)
    place[3], place[4] = "E", (37.0, 30.0, 12.25)
    place[0x1B], place[0x1C] = word("gps-method"), word("gps-area")
    return made.tobytes() + word("thumbnail")


def profile() -> bytes:
    """A colour profile that names somebody's screen."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    old = "sRGB built-in".encode("utf-16-be")
    assert old in data
    return data.replace(
        old, plant("profile").encode("utf-16-be")[: len(old)].ljust(len(old), b"\0")
    )


def xmp() -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>'
        f"{plant('xmp')}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def word(place: str) -> bytes:
    return plant(place).encode()


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and has nothing behind it."""
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))
    return b"\x89PNG\r\n\x1a\n" + chunk + b"\0\0\0\0IDAT" + struct.pack(">I", zlib.crc32(b"IDAT"))
