"""Covers and portraits of the demo, drawn here: eight-point stars, no photographs, no faces.

Few large stars: a fine pattern of hard edges weighs more than a photograph does.
"""

import io
import math

from PIL import Image, ImageDraw

# ground and line of each colour, from the site's own palette
COLOURS = {
    "laurel": ("#1B453B", "#B7CC6E"),
    "pomegranate": ("#9B2335", "#F8E3E4"),
    "sky": ("#1D5FA8", "#DCEBE4"),
    "amber": ("#8F5600", "#FBEBCF"),
    "pistachio": ("#235A4D", "#B7CC6E"),
    "stone": ("#C9B48F", "#75613F"),
}
COVER = (1200, 675)
PORTRAIT = (320, 320)


def cover(colour: str) -> bytes:
    """PNG bytes of a patterned cover of 1200 × 675 pixels. Raises KeyError for an unknown colour."""
    return _png(COVER, tile=338, colour=colour)


def portrait(colour: str) -> bytes:
    """PNG bytes of a patterned square of 320 pixels, standing in for a face."""
    return _png(PORTRAIT, tile=160, colour=colour)


def _png(size: tuple[int, int], *, tile: int, colour: str) -> bytes:
    ground, line = COLOURS[colour]
    picture = Image.new("RGB", size, ground)
    stamp = _tile(tile, ground, line)
    left = -(-size[0] % tile) // 2  # cut alike on both sides
    for x in range(left, size[0], tile):
        for y in range(0, size[1], tile):
            picture.paste(stamp, (x, y))
    out = io.BytesIO()
    picture.quantize(32).save(out, "PNG", optimize=True)
    return out.getvalue()


def _tile(side: int, ground: str, line: str) -> Image.Image:
    """One star with its ring, drawn at four times its size for smooth edges."""
    big = side * 4
    stamp = Image.new("RGB", (big, big), ground)
    pen = ImageDraw.Draw(stamp)
    width = max(4, big // 60)
    middle = big / 2
    for turn in (0, 45):
        pen.line(_square(middle, big * 0.49, turn), fill=line, width=width, joint="curve")
    for radius in (big * 0.22, big * 0.14):
        box = [middle - radius, middle - radius, middle + radius, middle + radius]
        pen.ellipse(box, outline=line, width=width)
    return stamp.resize((side, side), Image.Resampling.LANCZOS)


def _square(middle: float, radius: float, turn: int) -> list[tuple[float, float]]:
    """The closed outline of a square around the middle, its corners `radius` away from it."""
    corners = [math.radians(turn + step) for step in (0, 90, 180, 270, 360)]
    return [(middle + radius * math.cos(a), middle + radius * math.sin(a)) for a in corners]
