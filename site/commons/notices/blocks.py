"""Who must not hear of whom. The blocks themselves are kept by accounts."""

from commons.accounts import policy
from commons.accounts.models import User


def blocking(people: list, by) -> set[int]:
    """Ids of those of `people` whom a block stands between and `by`."""
    between = getattr(policy, "blocked_between", None)
    if by is None or between is None:
        return set()
    return {person.pk for person in people if person.pk != by.pk and between(person, by)}


def blocked_with(user, ids: set[int]) -> set[int]:
    """Those of `ids` (accounts) whom a block stands between and `user`."""
    if not ids or getattr(policy, "blocked_between", None) is None:
        return set()
    return {other.pk for other in User.objects.filter(pk__in=ids) if blocking([other], user)}
