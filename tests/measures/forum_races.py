"""Ten at once in the forum: numbers without a gap, nothing twice, nothing lost, figures that are
those of the posts. Part of `races`.
"""

from itertools import count
from random import Random
from uuid import uuid4

from forum.actions import counting, deciding, drafts, order, posts, reactions, reading, topics
from forum.models import Category, Post, Reaction, Support, Topic
from forum.refused import Refused
from tests.commons.comments.conftest import settled
from tests.forum.test_counting import drift

TEN = 10
ROUNDS = 6
KINDS = ("useful", "thanks", "agree")


class Forum:
    """`at_once` and `hold` are those of `races`."""

    def __init__(self, at_once, hold):
        self.at_once, self.hold = at_once, hold
        self.words = count(1)
        self.writers = [settled(f"writer-{number}") for number in range(TEN)]
        quiet = {"sensitive": True, "read_by": "members"}
        self.rooms = [
            Category.objects.create(name_ar=f"قسم {number}", slug=f"race-{number}", **options)
            for number, options in enumerate(({}, {}, quiet))
        ]

    def begin(self, room, by, **options) -> Topic:
        text, title = (f"{word} رقم {next(self.words)}" for word in ("كلام", "عنوان"))
        options |= {"text": text, "title": title, "token": uuid4()}
        return topics.begin(category=room, by=by, **options).topic

    def reply(self, topic, by) -> Post:
        topic = Topic.objects.select_related("category").get(pk=topic.pk)
        text = f"ردّ رقم {next(self.words)}"
        return posts.reply(topic=topic, text=text, by=by, token=uuid4())

    def each(self, act, rounds: int = ROUNDS):
        """`act(number, turn)` by ten, `rounds` times each. A refusal is no fault; an error is."""

        def run(number):
            for turn in range(rounds):
                try:
                    act(number, turn)
                except Refused:
                    continue

        return self.at_once(run, TEN)

    def told(self, what: str, outcome, found, expected) -> None:
        self.hold(what, outcome, (found, drift()), (expected, []))
        if set(outcome) != {"done"}:
            self.hold(f"{what}: errors", outcome, dict(outcome), {"done": TEN})

    # What may happen at once

    def replies_in_one_topic(self):
        for room in self.rooms:
            one = self.begin(room, self.writers[0])
            outcome = self.each(lambda n, _turn, one=one: self.reply(one, self.writers[n]))
            one.refresh_from_db()
            found = (one.last_number, one.post_count)
            self.told(f"replies in one topic, {room.slug}", outcome, found, (1 + TEN * ROUNDS,) * 2)

    def replies_over_topics(self):
        """Everybody walks over all topics of a category, each from another one on."""
        here = [self.begin(self.rooms[0], by) for by in self.writers]
        outcome = self.each(lambda n, turn: self.reply(here[(n + turn) % TEN], self.writers[n]))
        written = Post.objects.filter(topic__in=here).count()
        self.told("replies over topics of a category", outcome, written, TEN + TEN * ROUNDS)

    def topics_begun(self):
        for room in self.rooms[1:]:
            before = Topic.objects.filter(category=room).count()
            outcome = self.each(
                lambda n, _turn, room=room: self.begin(room, self.writers[n], tags=["وسم واحد"])
            )
            begun = Topic.objects.filter(category=room)
            found = (begun.count() - before, begun.values("turn").distinct().count())
            self.told(f"topics begun, {room.slug}", outcome, found, (60, before + 60))

    def one_form(self):
        one, token = self.begin(self.rooms[0], self.writers[0]), uuid4()
        outcome = self.each(
            lambda _n, _turn: posts.reply(topic=one, text="مرة", by=self.writers[1], token=token)
        )
        self.told("one form sent often", outcome, Post.objects.filter(token=token).count(), 1)

    def marks(self):
        one = self.begin(self.rooms[1], self.writers[0], kind="idea")
        post = self.reply(one, self.writers[0])

        def mark(number, turn):
            by, kind = self.writers[1 + number % 3], KINDS[turn % 3]
            reactions.react(post=post, kind=kind, by=by)

        outcome = self.each(mark)
        post.refresh_from_db()
        found = (post.useful_count, post.thanks_count, post.agree_count)
        self.told("marks of three kinds by three", outcome, found, (3, 3, 3))

        def support(number, turn):
            act = reactions.take_support_back if (number + turn) % 3 == 0 else reactions.support
            act(topic=one, by=self.writers[number % 4])
            reading.mark_read(topic=one, number=2, user=self.writers[number])

        outcome = self.each(support)
        one.refresh_from_db()
        right = Support.objects.filter(topic=one).count()
        self.told("support given and taken back", outcome, one.support_count, right)

    def everything(self):
        """Each by the throw of dice: write, mark, hide, show, move, lock, withdraw, read, recount."""
        here = [self.begin(self.rooms[n % 2], by) for n, by in enumerate(self.writers[:4])]
        marked = [self.reply(one, self.writers[0]) for one in here]
        dice = [Random(number) for number in range(TEN)]
        lost, written = [], count()

        def act(number, turn):
            throw, by = dice[number], self.writers[number]
            one, post = throw.choice(list(zip(here, marked, strict=True)))
            what = throw.randrange(12)
            if what < 4:
                made = self.reply(one, by)
                next(written)
                lost.append(made.pk)
            elif what == 4:
                deciding.hide(post=post)
            elif what == 5:
                deciding.show(post=post)
            elif what == 6:
                throw.choice([order.hide, order.show])(topic=one)
            elif what == 7:
                order.move(topic=one, to=throw.choice(self.rooms[:2]))
            elif what == 8:
                mark = throw.choice([reactions.react, reactions.take_back])
                mark(post=post, kind="useful", by=by)
            elif what == 9:
                posts.withdraw(post=self.reply(one, by), by=by)
            elif what == 10:
                drafts.save(user=by, text="مسودة", topic=one)
                reading.mark_read(topic=one, number=1 + turn, user=by)
            else:
                deciding.hide_many(posts=throw.sample(marked, 2))
                deciding.unhide_many(posts=throw.sample(marked, 2))
                counting.recount_all()

        outcome = self.each(act, 4 * ROUNDS)
        kept = Post.objects.filter(pk__in=lost).count()
        self.told(f"everything at once, {next(written)} replies kept", outcome, kept, len(lost))
        sums = [Post.objects.get(pk=post.pk).useful_count for post in marked]
        right = [Reaction.objects.filter(post=post, kind="useful").count() for post in marked]
        self.told("marks on what was hidden and shown", outcome, sums, right)

    def run(self) -> None:
        self.replies_in_one_topic()
        self.replies_over_topics()
        self.topics_begun()
        self.one_form()
        self.marks()
        self.everything()
