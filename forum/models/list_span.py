from django.db import models
from django.utils.translation import gettext_lazy as _

from ..querysets import ListSpanQuerySet
from .category import Category


class ListSpan(models.Model):
    """How many listed topics of a category have a turn from `number * SPAN` up to the next span.

    So a page of a list is found by adding up spans, not by walking over all topics before it.
    """

    category = models.ForeignKey(
        Category,
        db_index=False,  # a constraint of Meta begins with it
        on_delete=models.CASCADE,
        related_name="spans",
        verbose_name=_("category"),
    )
    number = models.BigIntegerField(_("number"))
    topics = models.IntegerField(_("topics"), default=0)

    wagtail_reference_index_ignore = True

    objects = ListSpanQuerySet.as_manager()

    PERSONAL = dict.fromkeys(["category", "number", "topics"])

    class Meta:
        verbose_name = _("part of a list")
        verbose_name_plural = _("parts of lists")
        constraints = [
            models.UniqueConstraint(fields=["category", "number"], name="forum_one_span"),
        ]

    def __str__(self) -> str:
        return f"{self.category_id} · {self.number} · {self.topics}"
