"""What a link inside rich text becomes on the page."""

from django.contrib.auth.models import AnonymousUser
from django.utils.html import format_html
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.pages import PageLinkHandler

from . import reading

NOWHERE = "<a>"


class VisiblePageLinkHandler(PageLinkHandler):
    """Links only to what everybody may read, because an address can hold a title.

    Rich text is rendered without a request, so a link to a restricted, expired or unpublished
    page becomes plain text for everyone, members too.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        """Return one opening tag per link, in two or three queries for all of them."""
        ids = [cls._number(attrs.get("id")) for attrs in attrs_list]
        visible = reading.visible_pages(AnonymousUser(), [pk for pk in ids if pk])
        return [cls._opening_tag(visible.get(pk)) for pk in ids]

    @staticmethod
    def _opening_tag(page):
        url = page.url if page is not None else None
        return format_html('<a href="{}">', url) if url else NOWHERE

    @staticmethod
    def _number(value):
        """The id in a link; None when nobody but a person typing can have made it."""
        text = str(value)
        return int(text) if text.isdecimal() and len(text) < 16 else None


class ExternalLinkHandler(LinkHandler):
    """Other sites learn neither where a reader comes from nor that we vouch for them."""

    identifier = "external"

    @classmethod
    def expand_db_attributes(cls, attrs):
        return format_html('<a href="{}" rel="noopener noreferrer nofollow">', attrs["href"])
