"""The forum's rooms and what is said in them, in the order in which it was said: lists follow it."""

from datetime import datetime, timedelta

from django.contrib.auth import get_user_model
from django.db.models import F
from django.utils import timezone
from wagtail.models import Locale

from forum.actions import order, posts, reactions, topics
from forum.models import Category, CategoryProfile, Post, Reaction, Topic

from ..content.forum import CATEGORIES, MEMBERS, TOPICS
from . import talk
from .world import World, key, names


def load(world: World) -> None:
    rooms = {entry["key"]: _room(entry, place) for place, entry in enumerate(CATEGORIES)}
    for name, *rest in MEMBERS:
        talk.member(name, *rest)
    accounts = get_user_model().objects.filter(sign_in_name__startswith="demo-")
    people = {person.sign_in_name.removeprefix("demo-"): person for person in accounts}
    for moment, topic, place in _in_order():
        token = key("post", f"{topic['key']}-{place}")
        if not Post.objects.filter(token=token).exists():
            _say(world, rooms, people, topic, place, moment)
    for topic in TOPICS:
        _settle(people, topic)


def _room(entry: dict, place: int) -> Category:
    fields = {
        "colour": entry["colour"],
        "icon": entry["icon"],
        "read_by": entry["read"],
        "sensitive": entry["sensitive"],
        "position": place,
    }
    room, made = Category.objects.get_or_create(
        slug=entry["key"], defaults=fields | names(entry["names"])
    )
    if made:
        for code, about in entry["descriptions"].items():
            locale = Locale.objects.filter(language_code=code).first()
            if locale:
                CategoryProfile.objects.create(category=room, locale=locale, about=about)
    return room


def _in_order() -> list[tuple[datetime, dict, int]]:
    """When, in which topic, and the place of what is said there."""
    now = timezone.now()
    said = [
        (now - timedelta(days=topic["days"]) + timedelta(hours=post["after"]), topic, place)
        for topic in TOPICS
        for place, post in enumerate(topic["posts"])
    ]
    return sorted(said, key=lambda one: one[0])


def _of(topic: dict, place: int) -> Post:
    rows = Post.objects.select_related("topic__category", "author")
    return rows.get(token=key("post", f"{topic['key']}-{place}"))


def _say(world: World, rooms, people, topic: dict, place: int, moment: datetime) -> None:
    entry = topic["posts"][place]
    common = {
        "text": entry["words"],
        "token": key("post", f"{topic['key']}-{place}"),
        "by": people[entry["by"]],
        "organization": world.organizations[entry["for"]] if "for" in entry else None,
    }
    if place == 0:
        post = topics.begin(
            category=rooms[topic["category"]],
            title=topic["title"],
            kind=topic["kind"],
            tags=topic["tags"],
            **common,
        )
    else:
        post = posts.reply(
            topic=_of(topic, 0).topic,
            answers=_of(topic, entry["answers"]) if "answers" in entry else None,
            quoted=entry.get("quote", ""),
            **common,
        )
    if rooms[topic["category"]].sensitive:  # neither days nor marks
        return
    Post.objects.filter(pk=post.pk).update(created_at=moment)
    times = {"last_post_at": moment} | ({"created_at": moment} if place == 0 else {})
    Topic.objects.filter(pk=post.topic_id).update(**times)
    others = [person for name, person in sorted(people.items()) if name != entry["by"]]
    _mark(post, others[: entry.get("useful", 0)])


def _mark(post: Post, people: list) -> None:
    """What `reactions.react` would write for each of them, at once: there are two thousand marks."""
    Reaction.objects.bulk_create(
        Reaction(post=post, user=person, kind=Reaction.Kind.USEFUL) for person in people
    )
    Post.objects.filter(pk=post.pk).update(useful_count=len(people))
    topic = Topic.objects.filter(pk=post.topic_id)
    topic.update(useful_count=F("useful_count") + len(people))


def _settle(people: dict, entry: dict) -> None:
    """What was decided about a topic once it was there."""
    topic, by = _of(entry, 0).topic, people["moderator"]
    if "chosen" in entry and topic.answer_id is None:
        topics.choose_answer(topic=topic, post=_of(entry, entry["chosen"]), by=by)
    if "pinned" in entry and not topic.pinned:
        order.pin(topic=topic, by=by, where=entry["pinned"])
    if "status" in entry and topic.status != entry["status"]:
        order.set_status(topic=topic, by=by, status=entry["status"])
    if "locked" in entry and not topic.locked_at:
        order.lock(topic=topic, by=by, reason=entry["locked"])
    if topic.category.sensitive:
        return
    supporters = [person for name, person in sorted(people.items()) if person != topic.author]
    for person in supporters[: entry.get("support", 0)]:
        reactions.support(topic=topic, by=person)
