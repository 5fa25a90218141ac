"""What people find at a service: yes, no, or nobody has said so yet. Never guessed."""

from dataclasses import dataclass

from django.utils.text import capfirst

ASKED = ("women_staff", "step_free", "accessible_toilet", "parking_near", "sign_language")
ANSWERS = {True: "yes", False: "no", None: "unknown"}


@dataclass(frozen=True)
class Found:
    """`answer`: yes, no or unknown."""

    what: str
    answer: str


def found(service) -> list[Found]:
    """What is known first; empty when nothing is."""
    rows = [
        Found(capfirst(service._meta.get_field(name).verbose_name), ANSWERS[getattr(service, name)])
        for name in ASKED
    ]
    if all(row.answer == "unknown" for row in rows):
        return []
    return sorted(rows, key=lambda row: row.answer == "unknown")
