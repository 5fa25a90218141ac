"""Which fields hold personal data, and how long each is kept.

Every model carries a `PERSONAL` map from field name to None (not personal) or to a `Personal`;
a test refuses a field that is missing from it.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Personal:
    """A field about a person. `keep` says how long it stays and what ends it, in one sentence."""

    keep: str
