"""The sheet for walls: what it is, when, the numbers, and a code that a telephone reads."""

import qrcode
import qrcode.image.svg
from django.utils.safestring import SafeString, mark_safe


def qr(address: str) -> SafeString:
    """`address` as an `svg` element for the page itself; its only words are numbers.

    Level Q: still read when a quarter of it is torn or stained.
    """
    code = qrcode.QRCode(
        error_correction=qrcode.constants.ERROR_CORRECT_Q,
        image_factory=qrcode.image.svg.SvgPathImage,
    )
    code.add_data(address)
    drawing = code.make_image().to_string(encoding="unicode")
    return mark_safe(drawing[drawing.index("<svg") :])  # noqa: S308
