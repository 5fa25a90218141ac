from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal


class Who(models.TextChoices):
    INHERIT = "", _("As in the section above")
    EVERYBODY = "everybody", _("Members, and guests after approval")
    MEMBERS = "members", _("Members")
    NOBODY = "nobody", _("Nobody: comments are closed")


class Reading(models.TextChoices):
    INHERIT = "", _("As in the section above")
    AFTER = "no", _("Comments show at once, except a newcomer's first ones")
    FIRST = "yes", _("Every comment waits until somebody has read it")


class ThreadSetting(models.Model):
    """How open a page, and everything below it, is to comments. It counts at once, for drafts too."""

    page = models.OneToOneField(
        "wagtailcore.Page",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="+",
        verbose_name=_("page"),
    )
    who = models.CharField(
        _("Who may comment"), max_length=10, choices=Who, blank=True, default=Who.INHERIT
    )
    closes_after = models.PositiveSmallIntegerField(
        _("Closes after days"),
        null=True,
        blank=True,
        help_text=_("Days since publication. 0: never. Empty: as in the section above."),
    )
    read_first = models.CharField(
        _("Reading first"), max_length=3, choices=Reading, blank=True, default=Reading.INHERIT
    )
    shared = models.BooleanField(
        _("One conversation for all languages"),
        default=False,
        help_text=_("The translations of this page show each other's comments."),
    )
    set_at = models.DateTimeField(_("set at"), default=timezone.now, editable=False)
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("set by"),
    )

    PERSONAL = dict.fromkeys(["page", "who", "closes_after", "read_first", "shared", "set_at"]) | {
        "set_by": Personal("as long as the account exists; erasing it leaves the row"),
    }

    class Meta:
        verbose_name = _("comments of a page")
        verbose_name_plural = _("comments of pages")

    def __str__(self) -> str:
        return f"{self.page_id}: {self.who}"
