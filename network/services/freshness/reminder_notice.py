"""The notice by which a provider is asked whether all is still correct."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from commons.notices import kinds
from commons.notices.ways import Way

from ..actions.reminders import NOTICE
from ..models import ServicePage
from ..models.reminder import Stage
from . import tokens
from .providers import people_of


def _sentence(reminder, count: int) -> str:
    number = reminder.link.reminders.values("service").distinct().count() if reminder.link else 1
    if reminder.stage == Stage.LAST:
        words = ngettext(
            "A service of yours will be taken off the site unless you say that it is correct.",
            "%(count)s services of yours will be taken off unless you say that they are correct.",
            number,
        )
    else:
        words = ngettext(
            "Is what the site tells of your service still correct? One tap is enough.",
            "Is what the site tells of %(count)s services of yours still correct?"
            " One tap is enough.",
            number,
        )
    return words % {"count": number}


def _answers_for(user, reminder) -> bool:
    """Who may write for the service, and whoever was asked about all that its link is for."""
    own = Q(service=reminder.service_id)
    if any(page.permissions_for_user(user).can_edit() for page in ServicePage.objects.filter(own)):
        return True
    if reminder.link_id:
        own |= Q(service__reminders__link=reminder.link_id)
    return user in people_of(
        ServicePage.objects.filter(own).distinct().prefetch_related("participations")
    )


kinds.register(
    kinds.Kind(
        key=NOTICE,
        label=_("A service that I write for has to be confirmed"),
        sentence=_sentence,
        visible=_answers_for,
        address=lambda reminder: (tokens.path(reminder.link) if reminder.link else "") or "/",
        way=Way.NOW,
    )
)
