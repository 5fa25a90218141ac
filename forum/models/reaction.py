from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from commons.safety.personal import Personal

from .post import Post

KEPT = Personal("until it is taken back, or the account is erased; the sum counts without it")


class Reaction(models.Model):
    """A member's mark on a post; only sums are shown to anybody. There is none against."""

    class Kind(models.TextChoices):
        USEFUL = "useful", _("Useful")
        THANKS = "thanks", pgettext_lazy("mark on a post", "Thanks")
        AGREE = "agree", _("I agree")

    post = models.ForeignKey(
        Post,
        db_index=False,  # a constraint of Meta begins with it
        on_delete=models.CASCADE,
        related_name="reactions",
        verbose_name=_("post"),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("member"),
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    made_at = models.DateTimeField(_("made at"), default=timezone.now)

    wagtail_reference_index_ignore = True

    PERSONAL = {"post": KEPT, "user": KEPT, "kind": KEPT, "made_at": KEPT}

    class Meta:
        verbose_name = _("reaction")
        verbose_name_plural = _("reactions")
        constraints = [
            models.UniqueConstraint(fields=["post", "user", "kind"], name="forum_one_reaction")
        ]

    def __str__(self) -> str:
        return f"{self.post_id} · {self.user_id} · {self.kind}"
