"""What follows when a post is shown for the first time, at once or after approval."""

from commons.notices.actions import notices
from commons.notices.models import Watch

from .. import mentions

REPLY, NEW, TOPIC, MENTION = "post:reply", "post:new", "topic:new", "post:mention"


def shown(post) -> None:
    """Tells the answered author, who is mentioned, and who watches, each once. Nothing goes out
    from a sensitive category.
    """
    topic = post.topic
    if topic.category.sensitive:
        return
    author, told = post.author, {post.author_id}
    answered = post.answers.author if post.answers_id else None
    if answered and answered.pk not in told:
        notices.send(kind=REPLY, about=post, to=answered, by=author)
        told.add(answered.pk)
    named = [person for person in mentions.of(post) if person.pk not in told]
    if named:
        notices.send(kind=MENTION, about=post, to=named, by=author)
    told |= {person.pk for person in named}
    watchers = Watch.objects.watchers_of(topic, beside=told)
    if watchers:
        notices.send(kind=NEW, about=post, to=watchers, by=author)
    if post.is_opening:
        watchers = Watch.objects.watchers_of(topic.category, beside=told)
        notices.send(kind=TOPIC, about=post, to=watchers, by=author)
