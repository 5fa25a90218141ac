"""How large a file may be, before and after unpacking."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.template.defaultfilters import filesizeformat

from .refused import Refused

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bytes as sent, pixels, and bytes and parts once unpacked."""

    picture: int = 15 * MEGABYTE
    pixels: int = 50_000_000
    document: int = 25 * MEGABYTE
    unpacked: int = 128 * MEGABYTE
    part: int = 48 * MEGABYTE
    parts: int = 5_000

    def inside(self) -> "Limits":
        """For a packed file that lies inside another."""
        return replace(self, unpacked=self.unpacked // 8, part=self.part // 8, parts=500)


def current() -> Limits:
    """The limits this site was set to."""
    return Limits(
        picture=settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE,
        pixels=settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS,
        document=settings.WAGTAILDOCS_MAX_UPLOAD_SIZE,
    )


def check_size(size: int, limit: int) -> None:
    """Raises Refused for nothing at all and for more than `limit` bytes."""
    if size == 0:
        raise Refused("empty")
    if size > limit:
        raise Refused("too_big", size=filesizeformat(size), limit=filesizeformat(limit))


def check_pixels(width: int, height: int, limit: int) -> None:
    """Raises Refused for a picture of more than `limit` pixels, or of none."""
    if width < 1 or height < 1:
        raise Refused("broken_picture")
    if width * height > limit:
        raise Refused("too_many_pixels", width=width, height=height, limit=round(limit / 1_000_000))
