"""Who may change whose account. Each function returns why not, in words, or None.

The rule: nobody raises an account, their own included, above their own role. So a person manages
only accounts below their own role and gives only roles below it; administrators stand above all
and manage each other. What a person may do to their own account is little: their names, address
and language, never their rights.
"""

from datetime import timedelta

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Site

from commons.safety import ranks
from commons.safety.prepared import Prepared
from commons.safety.roles import Administrator, Moderator

from . import invitations, public_names
from .models import Block, Joining, Standing, Trust, Way

KEEP_ACCOUNTS = "accounts.change_user"

_unheard = Prepared(
    lambda member: Block.objects.filter(by=member).order_by().values_list("whom", flat=True)
)


def may_keep_accounts(by) -> bool:
    return by.is_active and by.has_perm(KEEP_ACCOUNTS)


def stands_above(by, rank: int) -> bool:
    own = ranks.of_user(by)
    return own == Administrator.rank or own > rank


def why_not_manage(by, member) -> str | None:
    """Deactivate, erase, give roles, set a password, reset the second factor."""
    if not may_keep_accounts(by):
        return _("Your role does not manage accounts.")
    if by.pk == member.pk:
        return _("Somebody else has to change the rights of your own account.")
    if not stands_above(by, ranks.of_user(member)):
        return _("This account's role is as high as yours, or higher.")
    return None


def why_not_edit(by, member) -> str | None:
    """Names, address and language: also one's own."""
    if by.pk == member.pk and may_keep_accounts(by):
        return None
    return why_not_manage(by, member)


def why_not_give(by, group) -> str | None:
    """Put somebody into `group`, or take them out."""
    if not may_keep_accounts(by):
        return _("Your role does not manage accounts.")
    if not stands_above(by, ranks.of_group(group)):
        return _("This role is as high as yours, or higher.")
    return None


def why_not_make_administrator(by) -> str | None:
    if not (by.is_active and by.is_superuser):
        return _("Only an administrator makes administrators.")
    return None


def trust_of(user) -> Trust:
    """How far an account has come. A role stands for trust: somebody gave it knowingly.

    The steps are in `settings.TRUST`; each asks for contributions that stayed, days on which
    something was contributed, and the age of the account in days. Whoever had much removed
    falls back by itself.
    """
    if user is None or not user.is_authenticated or not user.is_active:
        return Trust.NOBODY
    if ranks.of_user(user) > ranks.NOBODY:
        return Trust.TRUSTED
    counted = getattr(user, "standing", None) or Standing()
    age = (timezone.now() - user.joined_at).days
    for step in (Trust.TRUSTED, Trust.MEMBER):
        least = settings.TRUST[step.name.lower()]
        enough = (
            counted.kept >= least["kept"]
            and counted.days >= least["days"]
            and age >= least["age"]
            and counted.removed * 100 <= (counted.kept + counted.removed) * least["removed_percent"]
        )
        if enough:
            return step
    return Trust.NEW


def why_not_call(name: str, user=None) -> str | None:
    """Whether `user` (None: somebody new) may be called `name` before others."""
    speaks = user is not None and ranks.of_user(user) >= Moderator.rank
    if not speaks and public_names.is_reserved(name):
        return _("This name would speak for the site. Choose another one.")
    source = public_names.imitated(name, user)
    return str(source.refusal) if source else None


def why_not_block(by, whom) -> str | None:
    """Block or mute: anybody but oneself, a moderator too. What moderators decide is told anyway."""
    if by.pk == whom.pk:
        return _("You cannot block yourself.")
    return None


def blocked_between(a, b) -> bool:
    """Whether one of the two blocked the other. A guest (None or anonymous) is blocked by nobody."""
    if not all(user is not None and user.is_authenticated for user in (a, b)):
        return False
    pair = Q(by=a, whom=b) | Q(by=b, whom=a)
    return Block.objects.filter(pair, kind=Block.Kind.BLOCK).exists()


def blocked_with(user) -> set[int]:
    """Primary keys of all accounts that blocked `user` or that `user` blocked; one query."""
    if user is None or not user.is_authenticated:
        return set()
    rows = Block.objects.filter(Q(by=user) | Q(whom=user), kind=Block.Kind.BLOCK)
    return {key for pair in rows.values_list("by", "whom") for key in pair} - {user.pk}


def unheard_by(user) -> set[int]:
    """Primary keys of all accounts whose words `user` does not want to see; one query."""
    if user is None or not user.is_authenticated:
        return set()
    return set(_unheard(user.pk))


def why_not_erase_own(member) -> str | None:
    """A site without an administrator could never be mended."""
    others = member._meta.model.objects.get_queryset().administrators().exclude(pk=member.pk)
    if member.is_superuser and not others.exists():
        return _("You are the last administrator. Give somebody else this role first.")
    return None


def why_not_export(member) -> str | None:
    """One at a time, one a day: each gathers everything anew."""
    newest = member.exports.order_by("-asked_at").first()
    if newest and newest.asked_at > timezone.now() - timedelta(days=1):
        return _("A copy was asked for in the last 24 hours. Another can be made tomorrow.")
    return None


def why_not_join(request, invitation=None) -> str | None:
    """Make an account of one's own on the site of `request`."""
    way = Joining.way_of(Site.find_for_request(request))
    if way == Way.CLOSED:
        return _(
            "Nobody can make an account alone for now. Speak with your organisation, or with the "
            "network."
        )
    if way == Way.INVITATION and invitation is None:
        return _("Accounts are made with an invitation here. Ask somebody who has one for a link.")
    return None


def why_not_invite(by, kind: str = "", payload: dict | None = None) -> str | None:
    """Make an invitation. Without a kind it brings an account alone, which keepers may give."""
    if by is None or not by.is_active:
        return _("You cannot invite anybody.")
    offer = invitations.get(kind)
    if offer is None:
        return None if not kind and may_keep_accounts(by) else _("You cannot invite anybody.")
    if not any(payload == offered for offered, _words in offer.choices(by)):
        return _("You cannot invite anybody to this.")
    return None


def why_not_take_up(user, invitation) -> str | None:
    """What an invitation brings, somebody else has to give."""
    if invitation.made_by_id == user.pk:
        return _("You made this invitation. Give the link to the person it is for.")
    return None


def may_invite(user) -> bool:
    """Whether there is anything this person could invite with."""
    if not user.is_authenticated or not user.is_active:
        return False
    return may_keep_accounts(user) or any(offer.choices(user) for offer in invitations.every())
