"""Whether what is saved goes into the index of the search: only for files that look there, as it
takes a tenth of the time that saving takes.
"""

from django.db.models.signals import post_save
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.search import index
from wagtail.signals import page_published

from search import reindexing

PUBLISHED = "search.index_again"
_on = True


def on() -> None:
    """As on the site."""
    global _on
    for model in _indexed():
        post_save.connect(post_save_signal_handler, sender=model)
    page_published.connect(reindexing.index_again, dispatch_uid=PUBLISHED)
    _on = True


def off() -> None:
    global _on
    for model in _indexed():
        post_save.disconnect(post_save_signal_handler, sender=model)
    page_published.disconnect(dispatch_uid=PUBLISHED)
    _on = False


def write(page) -> None:
    """What the site does when a draft is saved."""
    if _on:
        index.insert_or_update_object(page)


def _indexed() -> list[type]:
    models = index.get_indexed_models()
    return [model for model in models if getattr(model, "search_auto_update", True)]
