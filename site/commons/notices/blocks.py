"""Who must not hear of whom. The blocks themselves are kept by accounts."""

from commons.accounts import policy


def blocking(people: list, by) -> set[int]:
    """Ids of those of `people` whom a block stands between and `by`."""
    between = getattr(policy, "blocked_between", None)
    if by is None or between is None:
        return set()
    return {person.pk for person in people if person.pk != by.pk and between(person, by)}
