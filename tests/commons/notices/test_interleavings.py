"""Whatever happens in whatever order: everything is told once by mail, or was read, or waits."""

from collections import Counter
from datetime import datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commons.notices import following, kinds, posting
from commons.notices.actions import choices, letters, notices, watches
from commons.notices.following import Item, Source
from commons.notices.models import Letter, Notice, Round, Watch
from commons.notices.ways import Way

START = datetime(2026, 11, 2, 12, tzinfo=ZoneInfo("Asia/Damascus"))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("wait"), st.integers(1, 60)),  # hours
        st.tuples(st.just("tell"), st.integers(0, 30)),  # hours its transaction takes to commit
        st.tuples(st.just("publish"), st.just(0)),
        st.tuples(st.just("gather"), st.sampled_from([Way.DAILY, Way.WEEKLY])),
        st.tuples(st.just("gather and die"), st.sampled_from([Way.DAILY, Way.WEEKLY])),
        st.tuples(st.just("retry"), st.just(0)),
        st.tuples(st.just("read"), st.just(0)),
        st.tuples(st.just("change"), st.sampled_from([Way.DAILY, Way.WEEKLY])),
        st.tuples(st.just("change following"), st.sampled_from([Way.DAILY, Way.WEEKLY])),
    ),
    min_size=3,
    max_size=40,
)


class Life:
    """A member, an hour hand, and all that was published and mailed."""

    def __init__(self, reader, kind, target):
        self.reader, self.kind, self.target = reader, kind, target
        self.now = START
        self.numbers = count(1)
        self.published: dict[int, datetime] = {}
        self.mailed: Counter = Counter()

    def fresh(self, user, target, after, until):
        return [pk for pk, moment in self.published.items() if after < moment <= until]

    def items(self, user, ids):
        return [Item(pk, f"{pk}", f"/{pk}/", "", self.published[pk]) for pk in ids]

    def do(self, step, value):
        getattr(self, step.replace(" ", "_"))(value)

    def wait(self, hours):
        self.now += timedelta(hours=hours)

    def tell(self, hours):
        number = next(self.numbers)
        notices.send(kind=self.kind.key, about=self.target, to=self.reader, key=str(number))
        made = self.now - timedelta(hours=hours)
        Notice.objects.filter(key__endswith=f"/{number}").update(made_at=made)

    def publish(self, _):
        self.published[next(self.numbers)] = self.now

    def gather(self, rhythm):
        letter = letters.gather(user=self.reader, rhythm=rhythm, now=self.now)
        if letter:
            self.post(letter.pk)
        assert letters.gather(user=self.reader, rhythm=rhythm, now=self.now) is None

    def gather_and_die(self, rhythm):
        """The letter is made, taken by a worker, and the worker is gone."""
        letter = letters.gather(user=self.reader, rhythm=rhythm, now=self.now)
        if letter:
            letters.take(pk=letter.pk, now=self.now)

    def retry(self, _):
        for pk in Letter.objects.open(self.now).values_list("pk", flat=True):
            self.post(pk)
            assert letters.take(pk=pk, now=self.now + timedelta(days=9)) is None

    def post(self, pk):
        letter = letters.take(pk=pk, now=self.now)
        words = posting.still_to_say(letter)
        self.mailed.update(notice.key for group in words.groups for notice in group.notices)
        self.mailed.update(item.pk for item in words.items)
        letters.close(letter=letter)

    def read(self, _):
        notices.mark_read(user=self.reader, upto=2**60)

    def change(self, way):
        choices.set_way(user=self.reader, kind=self.kind.key, way=way)

    def change_following(self, way):
        choices.set_way(user=self.reader, kind=following.KEY, way=way)

    def settle(self):
        """Enough days for both digests to come round, and for every letter to be tried again."""
        for _day in range(9):
            self.wait(24)
            for rhythm in (Way.DAILY, Way.WEEKLY):
                self.gather(rhythm)
        self.retry(0)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_no_repeats_and_no_skips(world, reader, kind, monkeypatch_sources, steps):
    with transaction.atomic():
        life = Life(reader, kind, world.health)
        monkeypatch_sources(Source("test", "Test", life.fresh, life.items))
        choices.set_way(user=reader, kind=kind.key, way=Way.DAILY)
        watches.set_level(user=reader, target=world.health, level="follow")
        Watch.objects.update(gathered_until=START)
        for step, value in steps:
            life.do(step, value)
        life.settle()
        unread = set(Notice.objects.of(reader).unread().values_list("key", flat=True))
        assert set(life.mailed.values()) <= {1}, "something was mailed twice"
        assert unread <= set(life.mailed), "something unread was never mailed"
        late = {pk for pk, moment in life.published.items() if moment > START}
        assert late <= set(life.mailed), "something published was never mailed"
        assert not Letter.objects.open(life.now + timedelta(days=9)).exists()
        cursors = [row.until for row in Round.objects.filter(user=reader)]
        assert all(until <= life.now for until in cursors)
        assert kinds.find(kind.key)
        transaction.set_rollback(True)
