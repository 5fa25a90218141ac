"""Atom feeds of a list, so that people can follow without an account or a tracker."""

from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed


def atom(*, page, items, address: str) -> HttpResponse:
    """`items` (pages) of the listing `page` as an Atom document whose own address is `address`."""
    feed = Atom1Feed(
        title=page.title,
        link=page.full_url,
        description=page.summary,
        language=page.locale.language_code,
        feed_url=address,
    )
    for item in items:
        feed.add_item(
            title=item.title,
            link=item.full_url,
            description=item.summary,
            unique_id=f"urn:uuid:{item.translation_key}",
            pubdate=item.first_published_at,
            updateddate=item.last_published_at,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
