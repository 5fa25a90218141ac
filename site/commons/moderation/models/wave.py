"""A flood of accounts or contents that was taken back at once."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .case import Case


class Wave(models.Model):
    """What was taken back, by which window, and whether that was undone."""

    accounts_from = models.DateTimeField(_("accounts made from"), null=True, blank=True)
    accounts_until = models.DateTimeField(_("accounts made until"), null=True, blank=True)
    contents_from = models.DateTimeField(_("contents written from"), null=True, blank=True)
    contents_until = models.DateTimeField(_("contents written until"), null=True, blank=True)
    counts = models.JSONField(_("counts"), default=dict)
    reason = models.CharField(_("reason"), max_length=200)
    made_at = models.DateTimeField(_("taken back at"), default=timezone.now, editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("taken back by"),
    )
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("undone by"),
    )

    PERSONAL = {
        "accounts_from": None,
        "accounts_until": None,
        "contents_from": None,
        "contents_until": None,
        "counts": None,
        "reason": None,
        "made_at": None,
        "by": Personal("until the moderator's account is erased"),
        "undone_at": None,
        "undone_by": Personal("until the moderator's account is erased"),
    }

    class Meta:
        verbose_name = _("wave")
        verbose_name_plural = _("waves")
        ordering = ["-made_at", "-pk"]
        permissions = [("take_back_wave", "Can take back a wave")]

    def __str__(self):
        return self.reason


class WaveItem(models.Model):
    """One thing that a wave's taking back hid, so that it can be shown again."""

    wave = models.ForeignKey(
        Wave, on_delete=models.CASCADE, related_name="items", verbose_name=_("wave")
    )
    kind = models.CharField(_("kind"), max_length=40)
    object_id = models.CharField(_("number"), max_length=36)
    case = models.ForeignKey(
        Case,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("the case it closed"),
    )

    PERSONAL = {"wave": None, "kind": None, "object_id": None, "case": None}

    class Meta:
        verbose_name = _("item of a wave")
        verbose_name_plural = _("items of waves")
        indexes = [models.Index(fields=["wave", "kind"], name="items_of_wave")]

    def __str__(self):
        return f"{self.kind} {self.object_id}"
