"""What a results page shows of a thing, whatever it is."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Hit:
    """`summary` is plain text. `theme` has `name`, `colour` and `icon`; each of `areas` has a `name`."""

    title: str
    url: str
    kind: str
    summary: str = ""
    published_on: date | None = None
    theme: object | None = None
    areas: list = field(default_factory=list)
