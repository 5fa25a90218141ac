"""Ties and skills on a profile and in "my account"; skills when all is handed over or erased."""

from django.db.models import prefetch_related_objects
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from commons.accounts import holdings, menu
from commons.accounts.models import Audience
from commons.pages import slots
from network.organizations.querysets import organizations_in_page_language

from .models import Affiliation, Skills


def load(users, request):
    """What this reader may see of each person's organisations and skills."""
    viewer = getattr(request, "user", None)
    ties: dict = {}
    visible = Affiliation.objects.visible_to(viewer).filter(user__in=users)
    shown = list(visible.select_related("organization").order_by("organization__sort_name"))
    prefetch_related_objects([tie.organization for tie in shown], organizations_in_page_language())
    for tie in shown:
        ties.setdefault(tie.user_id, []).append(tie)
    member = viewer is not None and viewer.is_authenticated and viewer.is_active
    seen = [Audience.EVERYBODY, Audience.MEMBERS] if member else [Audience.EVERYBODY]
    skills = {
        row.user_id: row.words
        for row in Skills.objects.filter(user__in=users, audience__in=seen)
        if row.words
    }
    return {
        pk: render_to_string(
            "members/on_profile.html", {"ties": ties.get(pk, ()), "skills": skills.get(pk, ())}
        )
        for pk in ties.keys() | skills.keys()
    }


def _skills(user):
    for row in Skills.objects.filter(user=user):
        yield {"skills": row.words, "shown_to": row.audience}


def _drop_skills(user, keep_words: bool) -> None:
    Skills.objects.filter(user=user).delete()


slots.fill("profile:ties", load)
menu.register(
    "ties",
    _("Organisations and skills"),
    "account_ties",
    15,
    _("Whom you work with, and what you can do."),
)
holdings.register(
    holdings.Holding(
        "members:skills", _("Skills"), _skills, _drop_skills, covers=("members.Skills",)
    )
)
