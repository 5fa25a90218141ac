"""What a person tells of themselves, each line to nobody unless they choose otherwise."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .user import WITH_ACCOUNT


class Audience(models.TextChoices):
    """Who gets to see one line of a profile."""

    NOBODY = "nobody", _("nobody")
    MEMBERS = "members", _("members who are signed in")
    EVERYBODY = "everybody", _("everybody")


LINES = ("about", "area", "languages", "link")
EMPTY = {"about": "", "area": None, "languages": [], "link": ""}


def _seen_by(viewer) -> set[str]:
    member = viewer is not None and viewer.is_authenticated and viewer.is_active
    return {Audience.EVERYBODY, Audience.MEMBERS} if member else {Audience.EVERYBODY}


class ProfileQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Profiles of which `user` may read at least one line."""
        return self._telling(_seen_by(user))

    def shown(self):
        """Profiles of which somebody else may read at least one line."""
        return self._telling({Audience.EVERYBODY, Audience.MEMBERS})

    def _telling(self, audiences):
        some = Q()
        for name, empty in EMPTY.items():
            nothing = Q(**{f"{name}__isnull": True}) if empty is None else Q(**{name: empty})
            some |= Q(**{f"{name}_for__in": audiences}) & ~nothing
        return self.filter(some, hidden_at__isnull=True, user__is_active=True)


def audience(label):
    return models.CharField(label, max_length=9, choices=Audience, default=Audience.NOBODY)


class Profile(models.Model):
    """One a person, made when they first write something in it."""

    FIELDS = LINES

    # A report names the profile in its address: a number would let everybody be counted through.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="profile",
        verbose_name=_("account"),
    )
    about = models.TextField(_("about me"), max_length=600, blank=True)
    about_for = audience(_("who sees what I wrote about me"))
    area = models.ForeignKey(
        "places.Area",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("where I am at home"),
    )
    area_for = audience(_("who sees where I am at home"))
    languages = models.JSONField(_("languages I speak"), default=list, blank=True)
    languages_for = audience(_("who sees my languages"))
    link = models.URLField(_("a page of mine elsewhere"), max_length=300, blank=True)
    link_for = audience(_("who sees my page elsewhere"))
    hidden_at = models.DateTimeField(_("hidden at"), null=True, blank=True, editable=False)
    hidden_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("hidden by"),
    )

    objects = ProfileQuerySet.as_manager()

    PERSONAL = {"id": None, "hidden_at": None} | dict.fromkeys(
        ["user", "hidden_by", *FIELDS, *(f"{name}_for" for name in FIELDS)], Personal(WITH_ACCOUNT)
    )

    class Meta:
        verbose_name = _("profile")
        verbose_name_plural = _("profiles")
        constraints = [
            models.CheckConstraint(
                condition=Q(hidden_at__isnull=False) | Q(hidden_by__isnull=True),
                name="who_hid_a_profile_needs_a_date",
            )
        ]

    def __str__(self) -> str:
        return str(self.user)

    def shown_to(self, viewer) -> dict:
        """The lines `viewer` may read, by field. Whoever hid the profile hid all of it."""
        if self.hidden_at:
            return {}
        seen = _seen_by(viewer)
        return {
            name: value
            for name in self.FIELDS
            if getattr(self, f"{name}_for") in seen and (value := getattr(self, name))
        }
