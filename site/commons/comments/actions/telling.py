"""What follows when a comment is shown for the first time, at once or after approval."""

from django.db import transaction

from commons.accounts.actions import trust
from commons.notices.actions import notices
from commons.notices.models import Watch
from commons.pages import caching

REPLY, NEW, APPROVED = "comment:reply", "comment:new", "comment:approved"


def shown(comment, *, approved: bool = False) -> None:
    """Tells the answered author and who watches the page, each once; counts it as kept."""
    author = comment.author
    trust.count(user=author, what="kept")
    answered = comment.answers.author if comment.answers_id else None
    if answered and answered != author:
        notices.send(kind=REPLY, about=comment, to=answered, by=author)
    watchers = Watch.objects.watchers_of(comment.page).exclude(
        pk__in=[person.pk for person in (author, answered) if person]
    )
    notices.send(kind=NEW, about=comment, to=watchers, by=author)
    if approved and author:
        notices.send(kind=APPROVED, about=comment, to=author)
    transaction.on_commit(caching.purge)
