"""Draws a page's body: `{% load bodies %}{% draw page.body %}`."""

from django import template
from django.contrib.auth.models import AnonymousUser
from django.utils.html import format_html_join
from wagtail.models import Page

from .. import reading

register = template.Library()


@register.simple_tag(takes_context=True)
def draw(context, body) -> str:
    """All blocks of the StreamValue `body`. Which of its links may be shown is asked once, for
    the reader (boxes of related pages) and for everybody (links in texts), not link by link.
    """
    if not body:
        return ""
    linked = [
        int(pk) for model, pk, *_ in body.stream_block.extract_references(body) if model is Page
    ]
    users = [AnonymousUser(), reading.reader(context.get("request"))]
    with reading.remembering(users, linked):
        return format_html_join(
            "\n", "{}", ((block.render_as_block(context.flatten()),) for block in body)
        )
