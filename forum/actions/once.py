"""A form that is sent twice brings one post, beside which the token of its ticket is kept."""

from django.db import IntegrityError

from commons.comments.actions import once

from ..models import Post


def sent_before(token) -> Post | None:
    """What the form brought the first time."""
    rows = Post.objects.filter(token=token)
    return rows.first() if rows.exists() else None  # seldom, and cheaper to ask than for all of it


def same(sent: Post, by, text: str) -> Post:
    """Of a post that has no author only those who sent the form know the token."""
    return once.same(sent, text, is_own=sent.author_id in (by.pk, None))


def after_conflict(conflict: IntegrityError, token, by, text: str) -> Post:
    """Sent twice in the same moment, or the account was erased meanwhile."""
    if sent := Post.objects.filter(token=token).first():
        return same(sent, by, text)
    raise once.reason(conflict, by) from None
