"""Who says something in which of thousands of topics, and when: worked out before a row is made."""

import random
from array import array
from collections import Counter, defaultdict
from dataclasses import dataclass, field

YEARS = 3
SECONDS = YEARS * 365 * 24 * 60 * 60
LARGE = 0.4  # the share of the first category
DAYS_APART = 4  # between the beginning of a topic and one of its replies, on the average
BITS = 20  # for the number of a topic beside its second


@dataclass
class Plan:
    """Of one topic; `last` is the place of its last post among all posts."""

    category: int
    begun: int  # seconds after the beginning of all
    first: int = 0  # who began it
    posts: int = 0
    useful: int = 0
    last: int = 0
    people: Counter = field(default_factory=Counter)


class Said:
    """Posts in the order of their hours: `topics[n]`, `numbers[n]` and so on.

    A tenth of the posts begin a topic. One topic has a fiftieth of them all; others have from one
    post to some hundreds, and few members write most.
    """

    def __init__(self, posts: int, members: int, categories: int, seed: int):
        self.chance = random.Random(seed)  # noqa: S311, made-up numbers are no secret
        begun = sorted(self.chance.randrange(SECONDS) for _n in range(posts // 10))
        shares = [LARGE] + [(1 - LARGE) / (categories - 1)] * (categories - 1)
        rooms = self.chance.choices(range(categories), shares, k=len(begun))
        rooms[0] = 0  # the long one stands in the large category
        self.plans = [Plan(*row) for row in zip(rooms, begun, strict=True)]
        self.topics, self.numbers, self.authors = array("l"), array("l"), array("l")
        self.seconds, self.useful = array("l"), array("b")
        for moment in sorted(self._moments(posts)):
            self._say(moment & (1 << BITS) - 1, moment >> BITS, members)

    def _moments(self, posts: int) -> list[int]:
        """Second and topic of every post in one number, so that a million sort quickly."""
        found = [plan.begun << BITS | n for n, plan in enumerate(self.plans)]
        long = posts // 50 - 1
        for n in self._replied(posts - len(found) - long):
            later = self.chance.expovariate(1 / (DAYS_APART * 24 * 60 * 60))
            found.append(min(int(self.plans[n].begun + 1 + later), SECONDS) << BITS | n)
        first = self.plans[0].begun + 1
        return found + [self.chance.randint(first, SECONDS) << BITS for _n in range(long)]

    def _replied(self, number: int):
        """Some topics get many replies and most get few."""
        order = list(range(1, len(self.plans)))
        self.chance.shuffle(order)
        for _n in range(number):
            yield order[int(len(order) * self.chance.random() ** 1.7)]

    def _say(self, topic: int, second: int, members: int) -> None:
        plan = self.plans[topic]
        author = int(members * self.chance.random() ** 1.5)
        useful = self.chance.choice((0, 0, 0, 0, 1, 2))
        plan.first = plan.first if plan.posts else author
        plan.last = len(self.topics)
        plan.posts += 1
        plan.useful += useful
        plan.people[author] += 1
        self.topics.append(topic)
        self.numbers.append(plan.posts)
        self.authors.append(author)
        self.seconds.append(second)
        self.useful.append(useful)

    def __len__(self) -> int:
        return len(self.topics)

    @property
    def places(self) -> list[tuple[int, int, int]]:
        """Where members stopped reading: `(member, topic, number)`, in topics of the last month."""
        late = [n for n, plan in enumerate(self.plans) if self.seconds[plan.last] > SECONDS * 0.97]
        found = defaultdict(dict)
        for member in self.authors[-len(self) // 20 :]:
            topic = self.chance.choice(late)
            found[member][topic] = self.chance.randint(1, self.plans[topic].posts)
        return [(member, *place) for member, rows in found.items() for place in rows.items()]
