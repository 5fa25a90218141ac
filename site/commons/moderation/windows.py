"""Which accounts and which contents belong to a wave."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from commons.accounts.models import Standing, User

from . import kinds


@dataclass(frozen=True)
class Window:
    """Accounts made in a time, or contents written in one, or both. Staff are always spared.

    `spare` also leaves out members who had earned trust: a window of an hour holds their words too.
    """

    accounts_from: datetime | None = None
    accounts_until: datetime | None = None
    contents_from: datetime | None = None
    contents_until: datetime | None = None
    spare: bool = True

    @property
    def is_empty(self) -> bool:
        return not (self.accounts_from or self.contents_from)

    @property
    def by_accounts(self) -> bool:
        return self.accounts_from is not None

    def accounts(self) -> list[int]:
        """Primary keys of the accounts made in the window; empty when it is one of contents."""
        if not self.by_accounts:
            return []
        until = self.accounts_until or timezone.now()
        made = User.objects.filter(joined_at__gte=self.accounts_from, joined_at__lte=until)
        return list(made.exclude(pk__in=self.spared()).order_by("pk").values_list("pk", flat=True))

    def spared(self) -> set[int]:
        roles = Q(is_superuser=True) | Q(groups__isnull=False) | Q(user_permissions__isnull=False)
        found = set(User.objects.filter(roles).values_list("pk", flat=True))
        if self.spare:
            least = settings.TRUST["member"]
            earned = Standing.objects.filter(kept__gte=least["kept"], days__gte=least["days"])
            found |= set(earned.values_list("user", flat=True))
        return found

    def contents(self, kind: kinds.Kind, size: int) -> Iterator[list]:
        """What belongs to the wave, `size` things at a time; nothing is hidden while it is read."""
        if kind.written is None:
            return
        authors = self.accounts() if self.by_accounts else None
        spared = set() if self.by_accounts else self.spared()
        rows = kind.written(authors, self.contents_from, self.contents_until).order_by("pk")
        last = None
        while True:
            part = rows if last is None else rows.filter(pk__gt=last)
            things = list(part[:size])
            if not things:
                return
            last = things[-1].pk
            wanted = things
            if spared:
                wanted = [thing for thing in things if self.account(kind, thing) not in spared]
            if wanted:
                yield wanted

    @staticmethod
    def account(kind, thing) -> int | None:
        if kind.account:
            return kind.account(thing)
        author = kind.author(thing)
        return author.pk if author else None
