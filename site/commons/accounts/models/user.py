"""A person's account."""

import secrets

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from ..names import (
    clean_display_name,
    clean_sign_in_name,
    display_key,
    sign_in_name_validator,
    validate_display_name,
)
from ..querysets import UserManager

MARKS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is drawn like another
WITH_ACCOUNT = "As long as the account; erased with it."


def new_mark() -> str:
    """Twelve characters that say nothing about when an account was made, nor how many there are."""
    return "".join(secrets.choice(MARKS) for _n in range(12))


def colour_of(pk: int | None) -> int:
    """1 to 5: the pattern beside a name, the same wherever it stands; 0 for no account."""
    return pk % 5 + 1 if pk else 0


class User(AbstractBaseUser, PermissionsMixin):
    """Who may sign in. What others see is the display name, never the sign-in name."""

    sign_in_name = models.CharField(
        _("sign-in name"),
        max_length=60,
        unique=True,
        validators=[sign_in_name_validator],
        help_text=_("Typed to sign in. The site shows it to no reader."),
        error_messages={"unique": _("This sign-in name is taken.")},
    )
    display_name = models.CharField(
        _("display name"),
        max_length=60,
        validators=[validate_display_name],
        help_text=_("The name others see. It need not be a legal name."),
    )
    display_key = models.CharField(
        _("display name, folded"),
        max_length=1100,  # one letter of a ligature may unfold to eighteen
        db_index=True,
        editable=False,
        help_text=_("Made from the display name, for sorted lists and for search."),
    )
    public_id = models.CharField(
        _("public mark"),
        max_length=12,
        unique=True,
        default=new_mark,
        editable=False,
        help_text=_("In the address of the profile. Tells people of the same name apart."),
    )
    email = models.EmailField(
        _("e-mail address"),
        unique=True,
        null=True,
        blank=True,
        help_text=_("Optional. Used to sign in, for notices and for a forgotten password."),
        error_messages={"unique": _("This e-mail address belongs to another account.")},
    )
    language = models.CharField(
        _("language"),
        max_length=10,
        blank=True,
        help_text=_(
            "The language of the messages sent to this person. Empty means the site's language."
        ),
    )
    time_zone = models.CharField(
        _("time zone"),
        max_length=40,
        blank=True,
        help_text=_("For the hours shown to this person. Empty means the site's time zone."),
    )
    is_active = models.BooleanField(
        _("active"),
        default=True,
        help_text=_("Untick to close the account without erasing what it wrote."),
    )
    joined_at = models.DateTimeField(
        _("joined at"),
        default=timezone.now,
        editable=False,
        help_text=_("When the account was made."),
    )

    # False says that it has no group and no permission, so that neither is asked for. Known of whoever
    # makes a request, see `with_powers`.
    has_powers = None

    objects = UserManager()

    USERNAME_FIELD = "sign_in_name"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["display_name"]

    PERSONAL = {
        "id": None,
        "password": Personal(WITH_ACCOUNT),
        "last_login": Personal(WITH_ACCOUNT),
        "is_superuser": None,
        "groups": None,
        "user_permissions": None,
        "sign_in_name": Personal(WITH_ACCOUNT),
        "display_name": Personal(WITH_ACCOUNT),
        "display_key": Personal(WITH_ACCOUNT),
        "public_id": Personal(WITH_ACCOUNT),
        "email": Personal(WITH_ACCOUNT),
        "language": Personal(WITH_ACCOUNT),
        "time_zone": Personal(WITH_ACCOUNT),
        "is_active": None,
        "joined_at": Personal(WITH_ACCOUNT),
    }

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering = ["display_key"]

    def __str__(self):
        return self.display_name

    def get_full_name(self):
        return self.display_name

    def get_short_name(self):
        return self.display_name

    @property
    def first_name(self):
        """What Wagtail's menu calls the person; without it, the menu shows the sign-in name."""
        return self.display_name

    def normalise(self):
        """Brings names and address to their one spelling; an empty address becomes NULL."""
        self.sign_in_name = clean_sign_in_name(self.sign_in_name)
        self.display_name = clean_display_name(self.display_name)
        self.display_key = display_key(self.display_name)
        self.email = (self.email or "").strip().lower() or None

    def clean(self):
        self.normalise()

    def save(self, *args, **kwargs):
        self.normalise()
        names = kwargs.get("update_fields")
        if names is not None and "display_name" in names:
            kwargs["update_fields"] = {*names, "display_key"}
        super().save(*args, **kwargs)

    @property
    def colour(self) -> int:
        return colour_of(self.pk)

    @property
    def preferred_language(self) -> str:
        """A language code the site has switched on."""
        codes = dict(settings.LANGUAGES)
        return self.language if self.language in codes else settings.LANGUAGE_CODE
