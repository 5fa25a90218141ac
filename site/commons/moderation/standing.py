"""How much somebody's word counts, by how far the account has come."""

from commons.accounts.models import Trust
from commons.accounts.policy import trust_of

# Nobody's report hides anything alone, and anonymous ones never do.
WEIGHTS = {Trust.NOBODY: 0, Trust.NEW: 0, Trust.MEMBER: 1, Trust.TRUSTED: 3}
HIDES = 6  # the weight at which a thing is hidden until a moderator has looked


def of(user) -> Trust:
    """NOBODY for a guest and for None."""
    return Trust.NOBODY if user is None else trust_of(user)


def weight(user) -> int:
    return WEIGHTS[of(user)]
