"""The tokens of static/css/tokens.css, and contrast as WCAG 2.2 computes it."""

import re
from pathlib import Path

from django.conf import settings

TOKENS = Path(settings.ROOT) / "static" / "css" / "tokens.css"
COLOUR = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-f]{3,6})\s*;")


def themes() -> dict[str, dict[str, str]]:
    """{"light": {name: "#rrggbb"}, "dark": …}; dark holds light's value where it maps nothing."""
    light, dark = TOKENS.read_text(encoding="utf-8").split("prefers-color-scheme: dark")
    first = dict(COLOUR.findall(light))
    return {"light": first, "dark": first | dict(COLOUR.findall(dark))}


def luminance(colour: str) -> float:
    """Relative luminance of "#rgb" or "#rrggbb", 0 to 1."""
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """1 to 21."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)
