"""Old addresses lead on to pages that the reader may open, and to no others.

An address holds the title. Wagtail's own middleware leads to drafts and expired pages too, with
their slugs in the answer.
"""

from django.http import HttpResponsePermanentRedirect, HttpResponseRedirect
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from .querysets import BasePageQuerySet


class RedirectMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        return _onward(request) or response if response.status_code == 404 else response


def _onward(request):
    """The answer that leads on, or None. An address is tried with its query first, as Wagtail does."""
    for address in dict.fromkeys([request.get_full_path(), request.path]):
        redirect = get_redirect(request, Redirect.normalise_path(address, decode_unicode=False))
        if redirect:
            break
    else:
        return None
    if redirect.redirect_page_id and not _may_read(request.user, redirect.redirect_page_id):
        return None
    if not redirect.link:
        return None
    answer = HttpResponsePermanentRedirect if redirect.is_permanent else HttpResponseRedirect
    return answer(redirect.link)


def _may_read(user, page_id: int) -> bool:
    return BasePageQuerySet(Page).visible_to(user).filter(pk=page_id).exists()
