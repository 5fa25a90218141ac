"""What a service costs. Choose unknown rather than guess."""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class CostKind(models.TextChoices):
    FREE = "free", _("free")
    FEES = "fees", _("for a fee")
    SLIDING = "sliding", _("by what people can pay")
    UNKNOWN = "unknown", _("cost not known")


class Currency(models.TextChoices):
    """Codes of ISO 4217: the moneys in use where the network works."""

    SYP = "SYP", _("Syrian pounds")
    TRY = "TRY", _("Turkish lira")
    USD = "USD", _("US dollars")


class Cost(models.Model):
    cost_kind = models.CharField(
        _("cost"),
        max_length=8,
        choices=CostKind,
        default=CostKind.UNKNOWN,
        help_text=_("What people pay. Choose unknown rather than guess."),
    )
    fee_amount = models.DecimalField(
        _("amount"),
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    fee_currency = models.CharField(_("currency"), max_length=3, choices=Currency, blank=True)

    PERSONAL = dict.fromkeys(["cost_kind", "fee_amount", "fee_currency"])

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.fee_amount is None and not self.fee_currency:
            return
        if self.cost_kind not in {CostKind.FEES, CostKind.SLIDING}:
            raise ValidationError(
                {"fee_amount": _("A service with an amount is for a fee: choose so, or empty it.")}
            )
        if self.fee_amount is None:
            raise ValidationError({"fee_amount": _("Give the amount, or no currency.")})
        if not self.fee_currency:
            raise ValidationError({"fee_currency": _("Choose the currency of the amount.")})
