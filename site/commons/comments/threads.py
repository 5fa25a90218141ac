"""The conversation of a page as one reader sees it, a page of it at a time."""

from dataclasses import dataclass, field

from django.contrib.auth.models import AnonymousUser
from django.utils.functional import cached_property

from commons.accounts.policy import unheard_by
from commons.moderation.policy import may_speak
from commons.safety.prepared import Prepared

from . import openness, policy
from .models import Sidecar
from .openness import Openness

SIZE = 25  # comments and answers together on one page


@dataclass
class Entry:
    """A comment, and what this reader may do with it."""

    comment: Sidecar
    quotes: Sidecar | None = None
    own: bool = False
    editable: bool = False
    found_useful: bool = False
    foreign: bool = False  # in another language than the page around it
    unheard: bool = False  # by somebody whom this reader muted or blocked


@dataclass
class Branch:
    """A first comment and answers to it. `first` is None where a page of the thread begins with
    answers; its number is `thread`. The first may be a place without words.
    """

    thread: int
    first: Entry | None = None
    answers: list[Entry] = field(default_factory=list)


def _rows(pages, user):
    rows = Sidecar.objects.on(pages).listed(user).with_totals(pages, user)
    return rows.for_reading().with_mark_of(user).in_reading_order()


_first_of_guests = Prepared(lambda pages: _rows(pages, AnonymousUser())[:SIZE])


class Conversation:
    """`number` counts pages from 1; one beyond the last is empty."""

    def __init__(self, page, user, number: int = 1):
        self.page, self.user, self.number = page, user, number

    @cached_property
    def open_to(self) -> Openness:
        return openness.of(self.page)

    @cached_property
    def pages(self) -> list[int]:
        return openness.pages_of_thread(self.page, self.open_to)

    @cached_property
    def rows(self) -> list[Sidecar]:
        if self.number == 1 and not self.is_member:
            return _first_of_guests(tuple(self.pages))
        start = (self.number - 1) * SIZE
        return list(_rows(self.pages, self.user)[start : start + SIZE])

    @property
    def total(self) -> int:
        """How many comments this page of it may be one of; held and withdrawn ones don't count."""
        return self.rows[0].shown_total if self.rows else 0

    @property
    def last_number(self) -> int:
        return -(-self.rows[0].listed_total // SIZE) if self.rows else 1

    @cached_property
    def branches(self) -> list[Branch]:
        branches: list[Branch] = []
        for row in self.rows:
            if not branches or branches[-1].thread != row.thread_id:
                branches.append(Branch(row.thread_id))
            if row.is_first:
                branches[-1].first = self.entry(row)
            else:
                branches[-1].answers.append(self.entry(row))
        return branches

    # What this reader may do

    @property
    def is_member(self) -> bool:
        return self.user.is_authenticated

    @cached_property
    def why_closed(self) -> str | None:
        """Why nobody, or not this reader, may write here."""
        return self.open_to.why_closed or self._silenced

    @cached_property
    def _silenced(self) -> str | None:
        return may_speak(self.user)

    @property
    def has_ended(self) -> bool:
        return self.open_to.why_closed is not None

    @cached_property
    def _unheard(self) -> set[int]:
        return unheard_by(self.user) if self.is_member and self.rows else set()

    def entry(self, row: Sidecar) -> Entry:
        own = policy.is_own(self.user, row)
        return Entry(
            comment=row,
            quotes=row.quotes,
            own=own,
            editable=own and not self._silenced and policy.why_not_correct(self.user, row) is None,
            found_useful=getattr(row, "is_marked", False),
            unheard=row.comment.user_id in self._unheard,
            foreign=row.page_id != self.page.pk,
        )


def number_of(comment: Sidecar, pages: list[int], user) -> int:
    """On which page of its conversation a comment stands for this reader."""
    before = Sidecar.objects.on(pages).listed(user).before(comment)
    return before.count() // SIZE + 1
