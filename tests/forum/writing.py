"""Topics and posts for tests: one line each."""

from uuid import uuid4

from commons.comments import tickets
from forum.actions import posts, topics


def topic(category, by, title="كيف نبدأ؟", text="كلام مفيد في البداية", **options):
    """The opening post's topic."""
    return post_of_new(category, by, title, text, **options).topic


def post_of_new(category, by, title="كيف نبدأ؟", text="كلام مفيد في البداية", **options):
    return topics.begin(category=category, title=title, text=text, by=by, token=uuid4(), **options)


def reply(topic, by, text="ردّ مفيد", **options):
    topic.refresh_from_db()
    return posts.reply(topic=topic, text=text, by=by, token=uuid4(), **options)


def form(text="ردّ مفيد", **fields) -> dict:
    """What a browser sends."""
    return {"text": text, "ticket": tickets.issue(), **fields}


def topic_form(title="عنوان جديد", text="كلام", **fields) -> dict:
    return form(text, title=title, kind="discussion", **fields)
