"""How people get a service, in which languages, and what the place offers them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

WAYS = ("walk_in", "by_appointment", "by_referral")
ACCESSIBILITY = ("step_free", "accessible_toilet", "parking_near", "sign_language")


def _known(name, **options):
    """Yes, no, or nobody has said so yet."""
    return models.BooleanField(name, null=True, blank=True, **options)


class WayIn(models.Model):
    walk_in = models.BooleanField(_("people may simply come"), default=False)
    by_appointment = models.BooleanField(_("by appointment"), default=False)
    by_referral = models.BooleanField(_("by referral"), default=False)
    wait_days = models.PositiveSmallIntegerField(
        _("usual wait"), null=True, blank=True, help_text=_("In days. Empty: not known.")
    )
    women_staff = _known(_("women among the staff"))
    step_free = _known(_("entrance without steps"))
    accessible_toilet = _known(_("toilet for wheelchair users"))
    parking_near = _known(_("a car can stop at the door"))
    sign_language = _known(_("sign language"))

    PERSONAL = dict.fromkeys([*WAYS, "wait_days", "women_staff", *ACCESSIBILITY])

    class Meta:
        abstract = True

    @property
    def ways(self) -> list[str]:
        """The fields of WAYS that are ticked."""
        return [name for name in WAYS if getattr(self, name)]
