"""How blocks ask which pages a reader may open.

Blocks lie below pages, so the pages app hands its answer up here when it starts.
"""

from collections.abc import Callable, Iterable
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ImproperlyConfigured

Answer = Callable[[object, Iterable[int]], dict]

_answers: list[Answer] = []
# What was asked for the body being drawn: {user's pk: (ids asked for, pages that may be read)}.
_remembered: ContextVar[dict] = ContextVar("remembered_pages", default={})  # noqa: B039 (never changed)


def register(answer: Answer) -> None:
    """Let `answer(user, ids)` decide. It returns {id: page} without what the user may not read;
    a page stands under the id that was asked for, in the reader's language when it has one.
    Raises ImproperlyConfigured when somebody answers already.
    """
    if _answers and _answers != [answer]:
        raise ImproperlyConfigured("Another answer to blocks.reading is registered already.")
    _answers[:] = [answer]


def visible_pages(user, ids: Iterable[int]) -> dict:
    """Return {id: page} for the pages among `ids` that `user` may read, in a bounded number of
    queries. Raises ImproperlyConfigured when nobody registered an answer.
    """
    ids = list(dict.fromkeys(ids))
    if not ids:
        return {}
    asked, pages = _remembered.get().get(user.pk, (frozenset(), {}))
    if asked.issuperset(ids):
        return {pk: pages[pk] for pk in ids if pk in pages}
    if not _answers:
        raise ImproperlyConfigured("Register commons.blocks.reading in an app's ready().")
    return _answers[0](user, ids)


@contextmanager
def remembering(users, ids: Iterable[int]):
    """While the block runs, `visible_pages` knows the answers for `ids` and each of `users`."""
    asked = frozenset(ids)
    token = _remembered.set(
        {user.pk: (asked, visible_pages(user, asked)) for user in {u.pk: u for u in users}.values()}
    )
    try:
        yield
    finally:
        _remembered.reset(token)


def reader(request):
    """Return who reads. Without a session nobody is asked, so the answer stays cacheable."""
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return AnonymousUser()
    return getattr(request, "user", None) or AnonymousUser()
