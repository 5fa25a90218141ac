"""What moderators have to look at: one open case for one thing."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from commons.safety.personal import Personal

from ..querysets import CaseQuerySet

CLAIM = timezone.timedelta(minutes=20)  # then the next moderator may take it
KEPT = "one year after the case was closed"


class Case(models.Model):
    """Everything that was said against one thing, until somebody decided.

    The thing is named by its kind's key and its primary key: it may be gone by now. Complaints of
    what happened to people (`confidential`) are a case of their own, beside that of the rest: only
    coordinators learn that there is one.
    """

    kind = models.CharField(_("kind"), max_length=40)
    object_id = models.CharField(_("number"), max_length=36)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=pgettext_lazy("of a contribution", "author"),
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("page"),
    )
    confidential = models.BooleanField(_("for coordinators alone"), default=False)
    opened_at = models.DateTimeField(_("opened at"), default=timezone.now, editable=False)
    held_at = models.DateTimeField(_("held at"), null=True, blank=True)
    hidden_at = models.DateTimeField(_("hidden by reports at"), null=True, blank=True)
    grounds = models.JSONField(_("grounds"), default=list, blank=True)
    weight = models.PositiveSmallIntegerField(_("weight of the reports"), default=0)
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("claimed by"),
    )
    claimed_at = models.DateTimeField(_("claimed at"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=20, blank=True)

    objects = CaseQuerySet.as_manager()

    PERSONAL = {
        "kind": None,
        "object_id": None,
        "author": Personal("as long as the account exists; erasing it leaves the row"),
        "page": None,
        "confidential": None,
        "opened_at": None,
        "held_at": None,
        "hidden_at": None,
        "grounds": None,
        "weight": None,
        "claimed_by": Personal(f"{KEPT}, or until the account is erased"),
        "claimed_at": None,
        "closed_at": None,
        "outcome": None,
    }

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        permissions = [("moderate_case", "Can decide cases")]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "object_id", "confidential"],
                condition=models.Q(closed_at__isnull=True),
                name="one_open_case_for_one_thing",
            ),
            models.CheckConstraint(
                condition=models.Q(claimed_by__isnull=True) | models.Q(claimed_at__isnull=False),
                name="a_claim_has_its_hour",
            ),
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=True) | ~models.Q(outcome=""),
                name="a_closed_case_has_an_outcome",
            ),
        ]
        indexes = [
            models.Index(fields=["kind", "object_id"], name="case_of_thing"),
            models.Index(fields=["author", "closed_at"], name="case_of_author"),
            models.Index(fields=["closed_at", "opened_at"], name="case_queue"),
        ]

    def __str__(self):
        # Stands in the audit trail, which more people read than may know of a complaint.
        return self.kind if self.confidential else f"{self.kind} {self.object_id}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    def claimant(self):
        """Who looks into it now, or None; a claim that was forgotten lapses."""
        if not self.claimed_by_id or timezone.now() - self.claimed_at > CLAIM:
            return None
        return self.claimed_by
