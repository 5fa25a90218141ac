"""Fills `page:after`: the first comments of a page, and how to add one. And for members the head."""

from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string

from . import commentable
from .threads import Conversation


def load(pages, request):
    """By primary key, the conversation of every page that takes comments. None in a preview."""
    if getattr(request, "is_preview", False):
        return {}
    user = getattr(request, "user", None) or AnonymousUser()
    return {
        page.pk: render_to_string(
            "comments/conversation.html",
            {"conversation": Conversation(page, user), "page": page, "request": request},
            request=request,
        )
        for page in pages
        if commentable.takes(page)
    }


def head(pages, request):
    """By primary key, the scripts of members' conversations. Guests' pages have none."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or getattr(request, "is_preview", False):
        return {}
    scripts = render_to_string("comments/head.html")
    return {page.pk: scripts for page in pages if commentable.takes(page)}
