"""Whether words may stand beside a name that everybody reads: names, and the lines of a profile.

Accounts knows neither sanctions nor watched words; the apps above that do ask here, in `ready()`.
"""

from collections.abc import Callable

# Given the member (None: somebody new) and the words, says why not, in words, or None.
Check = Callable[[object, str], str | None]

_checks: list[Check] = []


def register(check: Check) -> None:
    """Raises ValueError when it is registered already."""
    if check in _checks:
        raise ValueError(f"{check.__qualname__} is registered twice.")
    _checks.append(check)


def why_not(user, words: str, before: str = "") -> str | None:
    """Taking words away is always possible, and so is leaving them as they were."""
    if not words or words == before:
        return None
    return next(filter(None, (check(user, words) for check in _checks)), None)
