"""Colours in sRGB, so that no profile travels: a profile can name a person's own screen."""

from io import BytesIO

from PIL import Image, ImageCms

from .refused import BROKEN


def to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB. A profile that cannot be read counts as none, as browsers do."""
    if picture.mode == "CMYK":
        return picture.convert("RGB")
    if not profile or picture.mode not in {"RGB", "RGBA"}:
        return picture
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if "srgb" in ImageCms.getProfileDescription(source).lower():
            return picture
        return ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"))
    except (*BROKEN, ImageCms.PyCMSError):
        return picture
