"""How much somebody's word counts: three steps of trust, and what follows from each."""

from commons.accounts import policy as accounts
from commons.safety import ranks
from commons.safety.roles import Author

NEW, MEMBER, TRUSTED = "new", "member", "trusted"

# Nobody's report hides anything alone, and anonymous ones never do.
WEIGHTS = {NEW: 0, MEMBER: 1, TRUSTED: 3}
HIDES = 6  # the weight at which a thing is hidden until a moderator has looked


def of(user) -> str:
    """NEW for nobody and for a guest; people with a role are trusted."""
    if user is None or not user.is_authenticated:
        return NEW
    if ranks.of_user(user) >= Author.rank:
        return TRUSTED
    trust_of = getattr(accounts, "trust_of", None)
    return str(trust_of(user)) if trust_of else MEMBER


def weight(user) -> int:
    return WEIGHTS[of(user)]
