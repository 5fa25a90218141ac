"""Which site is being read, without asking the database every time."""

from wagtail.models import Site

from . import caching, modules


def _find(request) -> Site | None:
    site = Site.find_for_request(request)
    if site:
        site.root_page = site.root_page.specific
    return site


class SiteMiddleware:
    """Remembers the site of the host until something changes; tells `modules` what is off."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # Where Wagtail itself keeps the site of a request.
        name = f"site:{request.get_host()}"
        request._wagtail_site = caching.remember(name, lambda: _find(request))
        with modules.serving(request):
            response = self.get_response(request)
            if hasattr(response, "render") and not response.is_rendered:
                response.render()
            return response
