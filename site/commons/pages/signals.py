"""What happens around publishing, moving and deleting pages."""

from django.db import transaction
from django.db.models.signals import post_delete
from wagtail.signals import page_published, page_unpublished, post_page_move

from . import caching
from .actions import short_links


def _give_short_link(instance, **kwargs) -> None:
    short_links.give(to=instance)


def _purge(**kwargs) -> None:
    transaction.on_commit(caching.purge)


def _purge_for_page(instance, **kwargs) -> None:
    from wagtail.models import Page

    if isinstance(instance, Page):
        _purge()


def connect() -> None:
    page_published.connect(_give_short_link, dispatch_uid="pages short link")
    page_published.connect(_purge, dispatch_uid="pages purge published")
    page_unpublished.connect(_purge, dispatch_uid="pages purge unpublished")
    post_page_move.connect(_purge, dispatch_uid="pages purge moved")
    post_delete.connect(_purge_for_page, dispatch_uid="pages purge deleted")
