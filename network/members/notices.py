"""Who is told of a tie: those who decide, and then the person who asked."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from commons.moderation.policy import is_suspended
from commons.notices import kinds
from commons.notices.actions import notices

from . import policy
from .actions import affiliations
from .models import Affiliation
from .models.affiliation import Role


def _address(tie) -> str:
    return reverse("account_ties")


def _asked(tie, count) -> str:
    words = ngettext(
        "Somebody asks to be tied to %(name)s.",
        "%(count)s people ask to be tied to %(name)s.",
        count,
    )
    return words % {"name": tie.organization.name, "count": count}


def _answered(tie, count) -> str:
    words = (
        _("%(name)s confirmed your tie.") if tie.confirmed_at else _("%(name)s refused your tie.")
    )
    return words % {"name": tie.organization.name}


ASKED = kinds.register(
    kinds.Kind(
        key="tie:asked",
        label=gettext_lazy("Somebody asks to be tied to an organisation of mine"),
        sentence=_asked,
        visible=lambda user, tie: (
            not tie.ended_at
            and policy.why_not_decide(user, tie) is None
            and not is_suspended(tie.user)
        ),
        address=_address,
        target=lambda tie: tie.organization,
    )
)
ANSWERED = kinds.register(
    kinds.Kind(
        key="tie:answered",
        label=gettext_lazy("An organisation answers me"),
        sentence=_answered,
        visible=lambda user, tie: tie.user_id == user.pk,
        address=_address,
    )
)


def _tell_managers(sender, tie, **kwargs) -> None:
    managers = Affiliation.objects.confirmed().filter(
        organization=tie.organization, role=Role.MANAGER
    )
    for own in managers.exclude(user=tie.user_id).select_related("user"):
        notices.send(kind=ASKED.key, about=tie, to=own.user)


def _tell_member(sender, tie, **kwargs) -> None:
    notices.send(kind=ANSWERED.key, about=tie, to=tie.user)


def connect() -> None:
    affiliations.asked.connect(_tell_managers, dispatch_uid="members.asked")
    affiliations.answered.connect(_tell_member, dispatch_uid="members.answered")
