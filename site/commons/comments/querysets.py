"""How comments are found, and who may read them."""

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page

from commons.pages.querysets import BasePageQuerySet

SHOWN = Q(held_at__isnull=True, hidden_at__isnull=True, withdrawn_at__isnull=True)


class SidecarQuerySet(models.QuerySet):
    def shown(self):
        """Neither held, hidden nor withdrawn. Whether its page may be read is asked beside this."""
        return self.filter(SHOWN)

    def visible_to(self, user):
        """Shown on a page that `user` may read, and what `user` wrote and is still held."""
        pages = BasePageQuerySet(Page).visible_to(user)
        return self.filter(SHOWN | _own_held(user), page__in=pages.order_by().values("pk"))

    def of(self, user):
        """Everything `user` wrote, in whatever state."""
        return self.filter(comment__user=user)

    def on(self, pages):
        return self.filter(page__in=pages)

    def listed(self, user=None):
        """What a thread lists for a reader: the shown, the reader's own that wait, and the place
        of a first comment that is gone while answers to it stand.
        """
        answers = self.model._default_manager.filter(SHOWN, thread=OuterRef("pk"))
        kept_place = Q(comment_id=F("thread_id")) & Exists(answers)
        return self.filter(SHOWN | _own_held(user) | kept_place)

    def in_reading_order(self):
        return self.order_by("thread_id", "comment_id")

    def for_reading(self):
        """With all that a thread shows, in one query."""
        return self.select_related("comment__user", "organization", "answers__comment__user")

    def with_mark_of(self, user):
        """Beside every row: whether `user` finds it useful."""
        if not user.is_authenticated:
            return self
        from .models import Useful

        marks = Useful.objects.filter(user=user, comment=OuterRef("pk"))
        return self.annotate(is_marked=Exists(marks))

    def with_totals(self, pages, user=None):
        """Beside every row: how many are `listed`, and how many of them are `shown_total`."""
        rows = self.model._default_manager.filter(page__in=pages)
        return self.annotate(
            listed_total=_number_of(rows.listed(user)), shown_total=_number_of(rows.shown())
        )

    def before(self, comment):
        return self.filter(
            Q(thread_id__lt=comment.thread_id)
            | Q(thread_id=comment.thread_id, comment_id__lt=comment.pk)
        )


def _own_held(user) -> Q:
    if user is None or not user.is_authenticated:
        return Q(pk__in=[])
    return Q(comment__user=user, held_at__isnull=False, hidden_at=None, withdrawn_at=None)


def _number_of(rows):
    """An uncorrelated count: the database works it out once for the whole answer."""
    counted = rows.order_by().annotate(all=Value(1)).values("all").annotate(number=Count("pk"))
    return Coalesce(Subquery(counted.values("number")), 0)
