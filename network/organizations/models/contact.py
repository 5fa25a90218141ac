"""A way to reach an organisation. Outside page revisions, so a new number counts at once."""

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator, validate_email
from django.db import models
from django.utils.translation import gettext_lazy as _

from commons.arabic.numerals import western
from commons.identity.languages import CODES, current
from commons.identity.words import PlainWords
from commons.safety.personal import Personal

from ..querysets import ContactQuerySet
from .organization import Organization
from .spoken import Spoken

DEFAULT_REGION = "SY"
MOBILE = {
    phonenumbers.PhoneNumberType.MOBILE,
    phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
}


class Kind(models.TextChoices):
    PHONE = "phone", _("telephone")
    WHATSAPP = "whatsapp", _("WhatsApp")
    TELEGRAM = "telegram", _("Telegram")
    EMAIL = "email", _("e-mail")
    WEBSITE = "website", _("website")
    FACEBOOK = "facebook", _("Facebook")


class Audience(models.TextChoices):
    """Who may see a contact."""

    PUBLIC = "public", _("everybody")
    NETWORK = "network", _("people of the network's organisations")
    MEMBERS = "members", _("people with an account")
    PRIVATE = "private", _("the organisation itself only")


_web_address = URLValidator(schemes=["https", "http"])
CHECKS = {
    Kind.EMAIL: validate_email,
    Kind.FACEBOOK: _web_address,
    # Telegram's own rule for names: a letter, then letters, digits and underscores; 5 to 32.
    Kind.TELEGRAM: RegexValidator(
        r"\A@?[A-Za-z][A-Za-z0-9_]{4,31}\Z",
        _("Write the Telegram name only, for example: wasl_network"),
    ),
    Kind.WEBSITE: _web_address,
}


class Contact(PlainWords, models.Model):
    organization = models.ForeignKey(
        Organization,
        on_delete=models.CASCADE,
        related_name="contacts",
        verbose_name=_("organisation"),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.PHONE)
    value = models.CharField(
        _("number or address"),
        max_length=200,
        help_text=_("Telephone numbers with their country code, for example +963 21 555 0100."),
    )
    label_ar = models.CharField(_("Arabic label"), max_length=100, blank=True)
    label_en = models.CharField(_("English label"), max_length=100, blank=True)
    label_tr = models.CharField(_("Turkish label"), max_length=100, blank=True)
    label_ku = models.CharField(_("Kurmanji label"), max_length=100, blank=True)
    label_ckb = models.CharField(_("Sorani label"), max_length=100, blank=True)
    languages = models.JSONField(
        _("languages spoken there"),
        default=list,
        blank=True,
        help_text=_("Of whoever answers. None chosen: not known."),
    )
    audience = models.CharField(
        _("who may see it"),
        max_length=8,
        choices=Audience,
        default=Audience.PUBLIC,
        help_text=_("Use the number of an office, not of a person, wherever you can."),
    )

    objects = ContactQuerySet.as_manager()

    PERSONAL = dict.fromkeys(
        [
            "id",
            "organization",
            "kind",
            "languages",
            "audience",
            *(f"label_{code}" for code in CODES),
        ]
    ) | {"value": Personal(keep="until the organisation takes it out; it may be somebody's number")}

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.value}"

    @property
    def label(self) -> str:
        return getattr(self, f"label_{current()}") or self.label_ar or self.get_kind_display()

    @property
    def language_names(self) -> list[str]:
        """Of the languages spoken there, in the reader's words; codes nobody knows are left out."""
        return [str(Spoken(code).label) for code in self.languages if code in Spoken.values]

    @property
    def is_number(self) -> bool:
        return self.kind in {Kind.PHONE, Kind.WHATSAPP}

    @property
    def display(self) -> str:
        """A number in groups, as people read it; anything else as it is."""
        if not self.is_number:
            return self.value
        number = phonenumbers.parse(self.value, DEFAULT_REGION)
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)

    @property
    def href(self) -> str:
        """Where a tap leads. Numbers are kept in E.164, which tel: and wa.me both take."""
        prefix = {
            Kind.PHONE: "tel:",
            Kind.WHATSAPP: "https://wa.me/",
            Kind.TELEGRAM: "https://t.me/",
            Kind.EMAIL: "mailto:",
        }.get(self.kind, "")
        return prefix + (self.value.lstrip("+@") if prefix.startswith("https") else self.value)

    @property
    def on_whatsapp(self) -> str:
        """Where words can be sent by WhatsApp: a number of it, or a mobile one; "" for all else."""
        if not self.is_number:
            return ""
        number = phonenumbers.parse(self.value, DEFAULT_REGION)
        if self.kind == Kind.PHONE and phonenumbers.number_type(number) not in MOBILE:
            return ""
        return f"https://wa.me/{self.value.lstrip('+')}"

    def clean(self):
        super().clean()
        self.value = self.value.strip()
        spoken = self.languages if isinstance(self.languages, list) else []
        self.languages = [code for code in Spoken.values if code in spoken]
        if self.is_number:
            self.value = e164(self.value)
            return
        try:
            CHECKS[self.kind](self.value)
        except ValidationError as error:
            raise ValidationError({"value": error.messages}) from error


def e164(text: str) -> str:
    """`text` in any digits, spacing and invisible marks as +9639…; ValidationError otherwise."""
    try:
        number = phonenumbers.parse(western(text), DEFAULT_REGION)
    except phonenumbers.NumberParseException as error:
        raise ValidationError(
            {
                "value": _(
                    "This is not a telephone number. Write it in digits, with its country code."
                )
            }
        ) from error
    if not phonenumbers.is_possible_number(number):
        raise ValidationError(
            {
                "value": _(
                    "The number has too few or too many digits. Check it, country code included."
                )
            }
        )
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
