"""Who may speak, report and decide. Each function returns why not, in words, or None."""

from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext as _

from commons.pages.templatetags.wording import moment
from commons.safety import ranks
from commons.safety.prepared import Prepared
from commons.safety.roles import Administrator, Coordinator

from . import rules
from .models import Appeal, Case, Decision, Sanction
from .models.sanction import SUSPEND

MODERATE = "moderation.moderate_case"
TAKE_BACK = "moderation.take_back_wave"

_sanctions = Prepared(lambda member: Sanction.objects.filter(lifted_at__isnull=True, member=member))


def may_moderate(user) -> bool:
    return user.is_active and user.has_perm(MODERATE)


def may_read_complaints(user) -> bool:
    """What people complain of happened to them: for coordinators alone."""
    return user.is_active and ranks.of_user(user) >= Coordinator.rank


def readers_of_complaints():
    """Whom a complaint is told: coordinators, or administrators where there are none."""
    people = get_user_model().objects.filter(is_active=True)
    coordinators = people.filter(groups__role_group__role=Coordinator.key).distinct()
    return coordinators if coordinators else people.filter(is_superuser=True)


def cases_for(user):
    """The cases that a moderator may know of."""
    return Case.objects.known_to(coordinator=may_read_complaints(user))


def decisions_for(user):
    return Decision.objects.filter(case__in=cases_for(user))


def appeals_for(user):
    return Appeal.objects.filter(decision__case__in=cases_for(user))


def may_take_back(user) -> bool:
    return user.is_active and user.has_perm(TAKE_BACK)


def may_speak(user) -> str | None:
    """Why this account may not write now (silenced, suspended, closed), or None.

    A guest (None or anonymous) is not refused here: whether guests may write is the place's affair.
    """
    if user is None or not user.is_authenticated:
        return None
    if not user.is_active:
        return _("This account is closed.")
    sanction = in_force(user)
    if sanction is None:
        return None
    until = {"date": moment(sanction.until)}
    if sanction.kind == SUSPEND:
        return _("Your account is closed until %(date)s.") % until
    return _("You can read, but not write, until %(date)s.") % until


def in_force(user) -> Sanction | None:
    """The strictest sanction that holds now, and of these the one that ends last."""
    now = timezone.now()
    rows = [row for row in _sanctions(user.pk) if row.until > now]
    return max(rows, key=lambda row: (row.kind == SUSPEND, row.until), default=None)


def is_suspended(user) -> bool:
    return Sanction.objects.in_force().filter(member=user, kind=SUSPEND).exists()


def why_not_decide(by, case) -> str | None:
    """`by` is a moderator, or None for a command."""
    if by is None:
        return None
    if not may_moderate(by):
        return _("Your role does not decide what is shown.")
    if case.confidential and not may_read_complaints(by):
        return _("Coordinators decide about this.")
    if case.author_id == by.pk:
        return _("Another moderator decides about what you wrote.")
    return None


def why_not_sanction(by, member) -> str | None:
    if by is None:
        return None
    if member is None:
        return _("Nobody with an account wrote this, so there is nobody to silence.")
    own = ranks.of_user(by)
    if own != Administrator.rank and own <= ranks.of_user(member):
        return _("This account's role is as high as yours, or higher.")
    return None


APPEAL_DAYS = 60


def why_not_appeal(by, decision) -> str | None:
    """Only the author, once, within 60 days, and not against being approved."""
    if not by.is_authenticated or decision.case.author_id != by.pk:
        return _("Only the author of what was decided about can appeal.")
    if decision.verdict == rules.APPROVE or decision.undone_at:
        return _("There is nothing to appeal against any more.")
    if decision.made_at < timezone.now() - timezone.timedelta(days=APPEAL_DAYS):
        return _("This decision is too old for an appeal.")
    return None


def why_not_answer(by, appeal) -> str | None:
    """An appeal is for another moderator than the one who decided."""
    if refusal := why_not_decide(by, appeal.decision.case):
        return refusal
    if by is not None and appeal.decision.by_id == by.pk:
        return _("Another moderator answers an appeal against your decision.")
    return None
