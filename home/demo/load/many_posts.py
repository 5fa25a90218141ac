"""A large forum for measuring: a million posts of about sixty words, in bulk.

Nothing here goes through the forum's actions, which would take a day; what it leaves has the same
shape, and `forum_recount` finds nothing wrong with it.
"""

import uuid
from collections.abc import Callable
from datetime import timedelta
from itertools import islice

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from commons.accounts.models import Standing
from commons.accounts.names import display_key
from commons.arabic import normalise
from commons.pages import caching
from commons.themes.models.theme import Colour
from forum import anonymity
from forum.actions import counting
from forum.models import Category, Participant, Post, ReadMark, Tag, Topic
from forum.words import folded

from .many_said import SECONDS, Said
from .many_words import Words

AT_ONCE = 2000
CATEGORIES = 20
SLUG = "many-"
SEED = 1
TAGS = 40
FIRST = "many-0"


def load(*, number: int, tell: Callable[[int, int], None]) -> int:
    """A forum of `number` posts beside what is there, a tenth of them topics. Made once: returns how
    many posts it added.
    """
    if number < 1000 or Category.objects.filter(slug=FIRST).exists():
        return 0
    with transaction.atomic():
        said = Said(number, max(20, number // 200), CATEGORIES, SEED)
        Forum(said, Words(SEED)).load(tell)
    caching.purge()
    return len(said)


class Forum:
    def __init__(self, said: Said, words: Words):
        self.said, self.words = said, words
        self.began = timezone.now() - timedelta(seconds=SECONDS)
        # Primary keys follow the order of what is said, so that turns are known beforehand.
        self.first = (Post.objects.aggregate(n=Max("pk"))["n"] or 0) + 1
        self.newest: dict[int, int] = {}  # the primary key of the newest post of a topic

    def load(self, tell) -> None:
        self.members = self._members(max(self.said.authors) + 1)
        self.categories = [self._category(n) for n in range(CATEGORIES)]
        self.topics = self._topics()
        self._tag()
        for turn in _turns(range(len(self.said))):
            self._posts(turn)
            tell(turn[-1] + 1, len(self.said))
        self._figures()

    def at(self, second: int):
        return self.began + timedelta(seconds=second)

    def _members(self, number: int) -> list[int]:
        """Nobody can sign in as one: there is no password."""
        model = get_user_model()
        people = [
            model(
                sign_in_name=f"{SLUG}{n}",
                display_name=self.words.name(n),
                display_key=display_key(self.words.name(n)),
                language="ar",
                joined_at=self.began,
                password=make_password(None),
            )
            for n in range(number)
        ]
        people = model.objects.bulk_create(people, batch_size=AT_ONCE)
        Standing.objects.bulk_create(Standing(user=person, kept=12, days=8) for person in people)
        return [person.pk for person in people]

    def _category(self, n: int) -> Category:
        return Category.objects.create(
            name_ar=f"{self.words.title()} {n}",
            slug=f"{SLUG}{n}",
            position=100 + n,
            colour=Colour.values[n % len(Colour.values)],
        )

    def _topics(self) -> list[int]:
        return [
            topic.pk
            for turn in _turns(enumerate(self.said.plans))
            for topic in Topic.objects.bulk_create(self._topic(*row) for row in turn)
        ]

    def _topic(self, n: int, plan) -> Topic:
        title = self.words.title()
        return Topic(
            key=anonymity.key(),
            category=self.categories[plan.category],
            title=title,
            folded=folded(title),
            language="ar",
            author_id=self.members[plan.first],
            created_at=self.at(plan.begun),
            post_count=plan.posts,
            last_number=plan.posts,
            participant_count=len(plan.people),
            last_post_at=self.at(self.said.seconds[plan.last]),
            last_author_id=self.members[self.said.authors[plan.last]],
            useful_count=plan.useful,
            turn=self.first + plan.last,
        )

    def _tag(self) -> None:
        names = {normalise.key(name): name for name in (self.words.tag() for _n in range(TAGS))}
        for known in Tag.objects.filter(folded__in=names).values_list("folded", flat=True):
            del names[known]
        tags = Tag.objects.bulk_create(
            [Tag(name=name, folded=key, slug=f"{SLUG}{key}"[:60]) for key, name in names.items()]
        )
        beside = Topic.tags.through
        beside.objects.bulk_create(
            (
                beside(topic_id=topic, tag=tags[(n * 7 + turn) % len(tags)])
                for n, topic in enumerate(self.topics)
                for turn in range(n % 3)
            ),
            batch_size=AT_ONCE,
        )

    def _posts(self, places) -> None:
        rows = []
        for place in places:
            rows.append(self._post(place))
            self.newest[self.said.topics[place]] = rows[-1].pk
        _put(rows)

    def _post(self, place: int) -> Post:
        """Every sixth answers what is said before it."""
        said, text = self.said, self.words.post()
        n = said.topics[place]
        return Post(
            pk=self.first + place,
            topic_id=self.topics[n],
            number=said.numbers[place],
            author_id=self.members[said.authors[place]],
            answers_id=None if place % 6 else self.newest.get(n),
            source=text.source,
            html=text.html,
            folded=text.folded,
            language="ar",
            token=uuid.uuid4(),
            created_at=self.at(said.seconds[place]),
            useful_count=said.useful[place],
        )

    def _figures(self) -> None:
        people = (
            Participant(topic_id=topic, user_id=self.members[who], posts=posts)
            for topic, plan in zip(self.topics, self.said.plans, strict=True)
            for who, posts in plan.people.items()
        )
        marks = (
            ReadMark(user_id=self.members[who], topic_id=self.topics[n], number=number)
            for who, n, number in self.said.places
        )
        for turn in (*_turns(people), *_turns(marks)):
            _put(turn)
        for category in self.categories:
            counting.recount_category(category)
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), [Post]):
                cursor.execute(statement)


def _put(rows: list) -> None:
    """Into the database, the quickest way it has. Rows without a primary key get one."""
    model = type(rows[0])
    if connection.vendor != "postgresql":
        model.objects.bulk_create(rows)
        return
    fields = [field for field in model._meta.concrete_fields if rows[0].pk or not field.primary_key]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    into = f'COPY "{model._meta.db_table}" ({columns}) FROM STDIN'
    with connection.cursor() as cursor, cursor.copy(into) as copy:
        for row in rows:
            values = [(field, getattr(row, field.attname)) for field in fields]
            copy.write_row([field.get_db_prep_save(value, connection) for field, value in values])


def _turns(rows):
    """The rows in lists of at most AT_ONCE."""
    rows = iter(rows)
    while turn := list(islice(rows, AT_ONCE)):
        yield turn
