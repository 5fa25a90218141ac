"""A page of a topic as one reader sees it."""

from dataclasses import dataclass, field

from django.db.models import prefetch_related_objects
from django.utils.functional import cached_property

from commons.accounts.policy import unheard_by
from commons.moderation.policy import may_speak

from . import anonymity, pictures, policy, prepared
from .actions.reactions import COUNTS
from .lists import Pages
from .models import Event, Post, ReadMark, Support, Topic
from .models.post import SIZE, page_of

MARKS = [(kind.value, kind.label, name) for kind, name in COUNTS.items()]


@dataclass(frozen=True)
class Mark:
    """One kind of reaction beside a post. `found` is whether this reader set it, None for a guest."""

    kind: str
    label: str
    count: int
    found: bool | None


@dataclass
class Entry:
    """A post, what this reader may do with it, and what stands behind it."""

    post: Post
    own: bool = False
    editable: bool = False
    reactions: frozenset | None = None  # None for a guest
    unheard: bool = False  # by somebody whom this reader muted or blocked
    waits: bool = False  # shown to its author alone
    events: list = field(default_factory=list)

    @property
    def marks(self) -> list[Mark]:
        """The kinds of reactions, with what this reader set; none where nobody is named."""
        if self.post.topic.category.sensitive:
            return []
        return [
            Mark(kind, label, getattr(self.post, name), self._found(kind))
            for kind, label, name in MARKS
        ]

    def _found(self, kind: str) -> bool | None:
        return None if self.reactions is None else kind in self.reactions

    @property
    def quotes(self) -> Post | None:
        """The post it answers, when words of that may be shown."""
        answered = self.post.answers if self.post.answers_id else None
        return answered if answered is not None and answered.is_shown else None


class Thread:
    """`number` counts pages from 1. A page beyond the last has no posts."""

    def __init__(self, topic: Topic, user, number: int = 1):
        self.topic, self.user, self.number = topic, user, number

    @cached_property
    def pages(self) -> Pages:
        return Pages(self.number, page_of(self.topic.last_number))

    @cached_property
    def posts(self) -> list[Post]:
        first = (self.number - 1) * SIZE + 1
        posts = prepared.posts(self.topic.pk, first, first + SIZE - 1)
        if any(post.organization_id for post in posts):
            prefetch_related_objects(posts, "organization")
        pictures.attach(posts)
        for post in posts:
            post.topic = self.topic
            if post.answers_id:
                post.answers.topic = self.topic
        return posts

    @cached_property
    def tags(self) -> list[tuple[str, str]]:
        """Address name and name of each."""
        return prepared.tags(self.topic.pk)

    @property
    def last_number(self) -> int:
        """The highest number on this page."""
        return self.posts[-1].number if self.posts else 0

    @cached_property
    def entries(self) -> list[Entry]:
        entries = [self.entry(post) for post in self.posts]
        by_number = {entry.post.number: entry for entry in entries}
        for event in self._events:
            if entry := by_number.get(event.after):
                entry.events.append(event)
        return entries

    def entry(self, post: Post) -> Entry:
        own = policy.is_own(self.user, post)
        return Entry(
            post=post,
            own=own,
            editable=own and not self._silenced and policy.why_not_correct(self.user, post) is None,
            reactions=self._reactions.get(post.pk, frozenset()) if self.is_member else None,
            unheard=post.author_id in self._unheard,
            waits=own and post.is_held,
        )

    @property
    def this_week(self):
        """Where days are not told: what is written since then is of this week."""
        return anonymity.week()

    # What this reader may do

    @property
    def is_member(self) -> bool:
        return self.user.is_authenticated

    @cached_property
    def why_closed(self) -> str | None:
        """Why nobody, or not this reader, may reply. A guest may, after signing in."""
        if not self.is_member:
            return policy.why_closed(self.user, self.topic)
        return policy.why_not_reply(self.user, self.topic)

    @cached_property
    def keeps_order(self) -> bool:
        return policy.keeps_order(self.user, self.topic.category)

    @cached_property
    def may_choose(self) -> bool:
        return policy.why_not_choose_answer(self.user, self.topic) is None

    @cached_property
    def is_supported(self) -> bool:
        return self.is_member and Support.objects.filter(topic=self.topic, user=self.user).exists()

    @cached_property
    def place(self) -> int:
        """The number up to which this reader has read; 0 for none."""
        if not self.is_member or self.topic.category.sensitive:
            return 0
        if hasattr(self.topic, "place"):
            return self.topic.place or 0
        rows = ReadMark.objects.filter(topic=self.topic, user=self.user)
        return rows.values_list("number", flat=True).first() or 0

    @cached_property
    def _silenced(self) -> str | None:
        return may_speak(self.user)

    @cached_property
    def _unheard(self) -> set[int]:
        return unheard_by(self.user) if self.is_member and self.posts else set()

    @cached_property
    def _reactions(self) -> dict[int, frozenset]:
        if not self.is_member or not self.posts:
            return {}
        found: dict[int, set] = {}
        first, last = self.posts[0].number, self.last_number
        for post, kind in prepared.reactions(self.user.pk, self.topic.pk, first, last):
            found.setdefault(post, set()).add(kind)
        return {post: frozenset(kinds) for post, kinds in found.items()}

    @cached_property
    def _events(self) -> list[Event]:
        if not self.posts or not getattr(self.topic, "has_events", True):
            return []
        between = (self.posts[0].number, self.posts[-1].number)
        rows = Event.objects.filter(topic=self.topic, after__range=between)
        events = list(rows)
        prefetch_related_objects(events, "from_category")
        for event in events:
            if event.from_category_id and not policy.may_read(self.user, event.from_category):
                event.from_category = None
        return events
