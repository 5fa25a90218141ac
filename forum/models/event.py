from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .topic import Status, Topic, person

KEPT = Personal("as long as the topic; unlinked when the account is erased")


class Event(models.Model):
    """What keepers of order did with a topic, told in its place between the posts."""

    class What(models.TextChoices):
        LOCKED = "locked", _("locked")
        UNLOCKED = "unlocked", _("opened again")
        MOVED = "moved", _("moved")
        STATUS = "status", _("new state of the idea")

    topic = models.ForeignKey(
        Topic, on_delete=models.CASCADE, related_name="events", verbose_name=_("topic")
    )
    what = models.CharField(_("what"), max_length=10, choices=What)
    by = person(_("by"))
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    after = models.PositiveIntegerField(
        _("after"), help_text=_("The number of the post it stands behind.")
    )
    words = models.CharField(_("words"), max_length=300, blank=True)
    from_category = models.ForeignKey(
        "forum.Category",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("from the category"),
    )

    wagtail_reference_index_ignore = True

    PERSONAL = {
        "topic": None,
        "what": None,
        "by": KEPT,
        "made_at": KEPT,
        "after": None,
        "words": KEPT,
        "from_category": None,
    }

    class Meta:
        verbose_name = _("event of a topic")
        verbose_name_plural = _("events of topics")
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return f"{self.topic_id} · {self.what}"

    @property
    def status_words(self) -> str:
        """The state of an idea, and what was written about it on the lines below."""
        state, _break, more = self.words.partition("\n")
        label = str(dict(Status.choices).get(state, state))
        return f"{label}: {more}" if more else label
