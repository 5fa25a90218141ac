"""What `forum.py` asks inside the served copy. Each function returns what JSON can hold."""

import re
import time

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Sum
from django.test import Client
from django.test.utils import CaptureQueriesContext

from commons.comments import tickets
from forum.lists import SIZE
from forum.models import Category, ListSpan, Topic
from forum.models.post import page_of
from home.demo.load.many_words import Words

IGNORED = re.compile("SAVEPOINT|^BEGIN|^COMMIT|^ROLLBACK")


def places() -> dict:
    """The addresses of the rows; `short` and `long` are the topics that are replied to."""
    large = Category.objects.order_by("-topic_count")[0]
    last = -(-large.topic_count // SIZE)
    topics = Topic.objects.listed().filter(category=large)
    long = topics.order_by("-post_count")[0]
    short = topics.filter(post_count=20, last_number=20).order_by("pk")[0]
    listed, said = f"/forum/c/{large.slug}/", f"/forum/t/{long.key}/"
    end = page_of(long.last_number)
    return {
        "short": short.key,
        "long": long.key,
        "pages": {
            "front page of the forum": "/forum/",
            "topic list, page 1": listed,
            f"topic list, page {last // 2}": f"{listed}?page={last // 2}",
            f"topic list, page {last}": f"{listed}?page={last}",
            "topic of 20 posts": f"/forum/t/{short.key}/",
            f"topic of {long.post_count} posts, page 1": said,
            f"topic of {long.post_count} posts, page {end // 2}": f"{said}?page={end // 2}",
            f"topic of {long.post_count} posts, page {end}": f"{said}?page={end}",
        },
    }


def members(number: int) -> list[str]:
    """Sessions of members who may write at once."""
    people = get_user_model().objects.filter(sign_in_name__startswith="many-").order_by("pk")
    return [
        _signed_in(person).cookies[settings.SESSION_COOKIE_NAME].value for person in people[:number]
    ]


def _signed_in(person) -> Client:
    client = Client()
    client.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client


def replies(number: int) -> list[dict]:
    """Forms with sixty words in them, sent no sooner than somebody can write."""
    words = Words(number)
    forms = [{"ticket": tickets.issue(), "text": words.post().source} for _n in range(number)]
    time.sleep(tickets.QUICKEST + 1)
    return forms


def queries(pages: dict) -> dict:
    """`{name: [of a guest, of a member]}`, with what surrounds every page kept."""
    person = get_user_model().objects.get(sign_in_name="many-0")
    found = {}
    for name, path in pages.items():
        own = path + ("&" if "?" in path else "?") + "own="
        found[name] = [_count(Client(), own), _count(_signed_in(person), own)]
    return found


def _count(client: Client, path: str) -> int:
    for turn in ("1", "2"):
        with CaptureQueriesContext(connection) as caught:
            response = client.get(path + turn, secure=True)
        assert response.status_code == 200, (path, response.status_code)
    return sum(not IGNORED.search(query["sql"]) for query in caught)


def posts_of(key: str) -> int:
    return Topic.objects.get(key=key).last_number


def faults(key: str, expected: int) -> list[str]:
    """What is wrong with a topic of `expected` posts, and with the figures of its category."""
    topic = Topic.objects.select_related("category").get(key=key)
    category = topic.category
    numbers = list(topic.posts.order_by("number").values_list("number", flat=True))
    shown = topic.posts.shown().order_by()
    listed = Topic.objects.listed().filter(category=category).order_by()
    spans = ListSpan.objects.filter(category=category).aggregate(n=Sum("topics"))["n"]
    said = {
        "numbers": (numbers, list(range(1, expected + 1))),
        "posts": (topic.post_count, shown.count()),
        "last number": (topic.last_number, expected),
        "people": (topic.participant_count, shown.values("author").distinct().count()),
        "turn": (topic.turn, shown.order_by("-number").values_list("pk", flat=True)[0]),
        "topics of the category": (category.topic_count, listed.count()),
        "posts of the category": (category.post_count, listed.aggregate(n=Sum("post_count"))["n"]),
        "places in the list": (spans, category.topic_count),
    }
    return [name for name, (found, right) in said.items() if found != right]
