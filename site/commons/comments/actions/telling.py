"""What follows when a comment is shown for the first time, at once or after approval."""

from django.db import transaction

from commons.accounts.actions import trust
from commons.notices.actions import notices
from commons.notices.models import Watch
from commons.pages import caching

REPLY, NEW = "comment:reply", "comment:new"


def shown(comment, *, merit: str = "kept") -> None:
    """Tells the answered author and who watches the page, each once; counts it for its author.

    Moderation tells the author of a comment that waited what became of it.
    """
    author = comment.author
    trust.count(user=author, what=merit)
    answered = comment.answers.author if comment.answers_id else None
    if answered and answered != author:
        notices.send(kind=REPLY, about=comment, to=answered, by=author)
    told = {person.pk for person in (author, answered) if person}
    watchers = Watch.objects.watchers_of(comment.page, beside=told)
    notices.send(kind=NEW, about=comment, to=watchers, by=author)
    transaction.on_commit(caching.purge)
