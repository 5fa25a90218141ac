"""What happens around publishing, moving and deleting pages."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from . import caching, locales
from .actions import hiding, short_links


def _give_short_link(instance, **kwargs) -> None:
    short_links.give(to=instance)


def _is_published_again(instance, **kwargs) -> None:
    hiding.forget(page=instance)


def _purge(**kwargs) -> None:
    transaction.on_commit(caching.purge)


def _purge_for_page(instance, **kwargs) -> None:
    if isinstance(instance, Page):
        _purge()


def connect() -> None:
    post_save.connect(locales.forget, sender=Locale, dispatch_uid="pages locales saved")
    post_delete.connect(locales.forget, sender=Locale, dispatch_uid="pages locales deleted")
    page_published.connect(_give_short_link, dispatch_uid="pages short link")
    page_published.connect(_is_published_again, dispatch_uid="pages published again")
    page_published.connect(_purge, dispatch_uid="pages purge published")
    page_unpublished.connect(_purge, dispatch_uid="pages purge unpublished")
    post_page_move.connect(_purge, dispatch_uid="pages purge moved")
    post_delete.connect(_purge_for_page, dispatch_uid="pages purge deleted")
