"""What middleware does about keeping: the first keeps and answers, others mark what may be kept."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.http.response import ResponseHeaders

from . import caching, kept


class KeptPagesMiddleware:
    """Stands first, so that what is kept is what went out. Only answers of 200 are: a redirect
    from http to https, which the scheme in the key tells apart, is always Django's own.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        environ = request.META
        if found := kept.answer(environ):
            return _written(HttpResponse(), found)
        address = kept.address_of(environ)
        if address is None or request.method == "HEAD":
            return self.get_response(request)
        asked = environ.pop("HTTP_IF_NONE_MATCH", None)  # a 304 could not be kept
        with caching.listening() as told:
            response = self.get_response(request)
        if asked is not None:
            environ["HTTP_IF_NONE_MATCH"] = asked
        if not (kept.is_public(response) and response.has_header("ETag") and _is_plain(request)):
            return response
        page = kept.page_of(response)
        kept.keep(address, page, told)
        return _written(response, kept.answer_with(page, environ))


def _is_plain(request) -> bool:
    """Whether Django takes scheme and host from where the key has them, and not from a proxy."""
    environ = request.META
    return (request.scheme, request.get_host()) == (environ["wsgi.url_scheme"], kept.host(environ))


def _written(response, answer: kept.Answer):
    response.status_code, response.content = answer.status, answer.body
    response.headers = ResponseHeaders(answer.headers)
    return response


class CacheControlMiddleware:
    """Tells browsers and proxies: what is public is asked for again, what is a member's never lies."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not caching.is_anonymous(request):
            if "no-store" not in response.get("Cache-Control", ""):
                response["Cache-Control"] = "private, no-store"
        elif kept.address_of(request.META) and kept.is_public(response):
            del response["Vary"]
            response.setdefault("Cache-Control", "no-cache")
        return response


class AnonymousReaderMiddleware:
    """Without a session cookie there is nobody to look up, so the session stays untouched."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if caching.is_anonymous(request):
            request.user = AnonymousUser()
        return self.get_response(request)
