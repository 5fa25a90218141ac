"""Keeping the index in step."""

from wagtail.search.index import insert_or_update_object


def index_again(sender, instance, **kwargs) -> None:
    """After publication, when a page's places, materials and other rows are saved too.

    Wagtail indexes a page on saving it, which is before the rows that belong to it are written.
    """
    insert_or_update_object(instance)
