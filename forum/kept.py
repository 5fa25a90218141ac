"""Which kept pages tell of what: a change here drops those pages, and no others."""

from django.db import transaction

from commons.pages import caching


def changed(topic) -> None:
    """The topic's pages and every list it may stand in are made anew for the next reader."""
    transaction.on_commit(caching.purge)
