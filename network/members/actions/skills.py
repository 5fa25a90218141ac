"""What a person can do, in their own words."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from commons.safety import audit

from ..models import Skills

CHANGED = audit.action("members.skills", _("Change skills"), _("Skills changed"))


@transaction.atomic
def save(*, skills: Skills, by) -> Skills:
    skills.save()
    audit.record(CHANGED, skills.user, by)
    return skills
