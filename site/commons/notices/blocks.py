"""Who must not hear of whom. The blocks themselves are kept by accounts."""

from commons.accounts import policy
from commons.accounts.models import Block


def deaf_to(by) -> set[int]:
    """Ids of the accounts that are told nothing `by` caused: blocked either way, or muted by them."""
    if by is None:
        return set()
    muted_by = Block.objects.filter(whom=by).values_list("by", flat=True)
    return policy.blocked_with(by) | set(muted_by)


def unheard_by(user) -> set[int]:
    """Ids of the accounts of whose doings `user` is told nothing; one list for a whole letter."""
    return policy.blocked_with(user) | policy.unheard_by(user)
