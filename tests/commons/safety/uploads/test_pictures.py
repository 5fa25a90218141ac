"""What a picture looks like after the door."""

import io
import re

import pytest
from django.core.files.base import ContentFile
from PIL import Image, ImageCms

from commons.safety.uploads import door

from . import samples
from .samples import pictures


def through(data: bytes, name: str = "a.bin") -> tuple[Image.Image, door.Admitted]:
    clean = door.picture(ContentFile(data, name=name))
    picture = Image.open(io.BytesIO(clean.read()))
    picture.load()
    return picture, clean


def near(pixel, colour) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(pixel[:3], colour, strict=True))


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_a_lying_picture_is_set_upright(kind):
    """Orientation 6: what is above in the file belongs on the right-hand side."""
    picture, _ = through(samples.PICTURES[kind]())
    assert picture.size == (48, 64)
    shown = picture.convert("RGB")
    assert near(shown.getpixel((44, 32)), (200, 30, 30))
    assert near(shown.getpixel((4, 32)), (30, 30, 200))


@pytest.mark.parametrize(
    ("kind", "extension"), [("jpeg", "jpg"), ("png", "png"), ("webp", "webp"), ("heic", "jpg")]
)
def test_the_content_names_the_file(kind, extension):
    """Whatever the name says: a phone may call a HEIC picture `photo.jpg`."""
    _, clean = through(samples.PICTURES[kind](), name="photo.png")
    assert clean.name == f"file.{extension}"


def test_nothing_but_pixels_is_left():
    for kind in samples.PICTURES:
        picture, _ = through(samples.PICTURES[kind]())
        assert not dict(picture.getexif()), kind
        assert not {"exif", "xmp", "icc_profile", "comment", "Author"} & set(picture.info), kind


def test_transparency_stays():
    palette = Image.new("P", (8, 8))
    palette.putpalette([0, 0, 0, 255, 0, 0])
    out = io.BytesIO()
    palette.save(out, "PNG", transparency=0)
    picture, _ = through(out.getvalue())
    assert picture.convert("RGBA").getpixel((0, 0))[3] == 0
    assert through(pictures.png())[0].mode == "RGBA"


def foreign_profile() -> bytes:
    """A profile whose red is blue and whose blue is red: its entries in the tag table swap names."""
    names = {b"rXYZ": b"bXYZ", b"bXYZ": b"rXYZ"}
    return re.sub(b"[rb]XYZ", lambda name: names[name.group()], pictures.profile())


def test_a_foreign_colour_profile_is_turned_into_srgb():
    """The profile goes, so the pixels must say without it what they said with it."""
    out = io.BytesIO()
    Image.new("RGB", (8, 8), (200, 30, 30)).save(out, "PNG", icc_profile=foreign_profile())
    picture, _ = through(out.getvalue())
    assert "icc_profile" not in picture.info
    red, _, blue = picture.getpixel((4, 4))
    assert blue > 150 > 100 > red


def test_srgb_pixels_are_not_touched():
    out = io.BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (8, 8), (200, 30, 31)).save(out, "PNG", icc_profile=profile)
    assert through(out.getvalue())[0].getpixel((4, 4)) == (200, 30, 31)


def test_a_jpeg_keeps_its_quality():
    data = pictures.jpeg(subsampling=0)
    before = Image.open(io.BytesIO(data))
    after, _ = through(data)
    assert after.quantization == before.quantization


def test_inks_become_light():
    out = io.BytesIO()
    Image.new("CMYK", (8, 8), (0, 200, 200, 0)).save(out, "JPEG")
    assert through(out.getvalue())[0].mode == "RGB"


def test_a_transparent_heic_stays_transparent():
    out = io.BytesIO()
    pictures.canvas(mode="RGBA").save(out, "HEIF")
    picture, clean = through(out.getvalue())
    assert (picture.mode, clean.extension) in {("RGBA", "webp"), ("RGB", "webp")}


def test_what_came_through_is_not_judged_again():
    clean = door.picture(ContentFile(pictures.jpeg()))
    assert door.picture(clean) is clean
