"""Erasing an account: out of view at once, out of everything within minutes, and for good.

There is no time of grace. Whoever must vanish today (a telephone about to be searched, a name that
has become known) is not helped by a copy that waits on the server.
"""

import secrets

from django.core.cache import caches
from django.core.exceptions import PermissionDenied
from django.db import transaction

from commons.pages import caching
from commons.safety import audit, later, unlinking

from .. import erased, holdings, policy
from ..audit_actions import ERASED
from ..labels import NAMELESS
from ..models import Erasure
from . import sessions

TASK = "commons.accounts.tasks.erase"


@transaction.atomic
def ask(*, member, keep_words: bool) -> None:
    """Closes the account, signs it out everywhere and takes its names away; the rest follows.

    The caller has made sure of the person with the password. Raises PermissionDenied, with the
    reason, for the last administrator.
    """
    if refusal := policy.why_not_erase_own(member):
        raise PermissionDenied(refusal)
    Erasure.objects.update_or_create(
        user=member, defaults={"keep_words": keep_words, "names": names_of(member)}
    )
    member.is_active = False
    member.sign_in_name = member.display_name = f"erased-{secrets.token_hex(8)}"
    member.set_unusable_password()
    member.save()
    sessions.end_all(member=member)
    audit.record(ERASED, member)
    transaction.on_commit(caching.purge)
    later.enqueue(TASK, member.pk)


@transaction.atomic
def carry_out(*, member, keep_words: bool, names: list[str] = ()) -> None:
    """Everything every app holds of the member, then the account. What was unlinked stays so.

    `names` are further ones the account had.
    """
    names = [*names, *names_of(member)]
    mark = erased.mark(member)
    for holding in holdings.every():
        holding.erase(member, keep_words)
    unlinking.unlink(person=member, names=names, nameless=NAMELESS)
    member.delete()
    transaction.on_commit(lambda: _afterwards(mark, keep_words))


def names_of(member) -> list[str]:
    return [name for name in (member.display_name, member.sign_in_name, member.email) if name]


def _afterwards(mark: str, keep_words: bool) -> None:
    erased.remember(mark, keep_words)
    caching.purge()
    caches["pages"].clear()  # a purge leaves old answers lying; these may hold the name
