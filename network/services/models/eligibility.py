"""For whom a service is. Nothing ticked means that nobody has said so yet."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

GROUPS = ("for_displaced", "for_hosts", "for_returnees", "for_disabled")
OLDEST = 120  # years


class Gender(models.TextChoices):
    ANY = "any", _("women and men")
    WOMEN = "women", _("women and girls only")
    MEN = "men", _("men and boys only")


class Eligibility(models.Model):
    for_everyone = models.BooleanField(
        _("for everybody"), default=False, help_text=_("Say so explicitly: it brings people in.")
    )
    gender = models.CharField(_("women or men"), max_length=6, choices=Gender, default=Gender.ANY)
    min_age = models.PositiveSmallIntegerField(
        _("from the age of"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(OLDEST)],
        help_text=_("In years. Empty: there is no such limit."),
    )
    max_age = models.PositiveSmallIntegerField(
        _("up to the age of"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(OLDEST)],
        help_text=_("In years, this one included. Empty: there is no such limit."),
    )
    for_displaced = models.BooleanField(_("displaced people"), default=False)
    for_hosts = models.BooleanField(_("people of the host community"), default=False)
    for_returnees = models.BooleanField(_("returnees"), default=False)
    for_disabled = models.BooleanField(_("people with disabilities"), default=False)

    PERSONAL = dict.fromkeys(["for_everyone", "gender", "min_age", "max_age", *GROUPS])

    class Meta:
        abstract = True

    @property
    def groups(self) -> list[str]:
        """The fields of GROUPS that are ticked."""
        return [name for name in GROUPS if getattr(self, name)]

    def clean(self):
        super().clean()
        ages = self.min_age, self.max_age
        if None not in ages and self.min_age > self.max_age:
            raise ValidationError(
                {"max_age": _("The highest age is below the lowest. Check both.")}
            )
        limits = self.gender != Gender.ANY or self.groups or ages != (None, None)
        if self.for_everyone and limits:
            raise ValidationError(
                {"for_everyone": _("Either everybody, or some people: untick one of them.")}
            )
