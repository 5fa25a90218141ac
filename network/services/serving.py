"""How a service page answers: its headers, its poster, its way out."""

from django.db.models import prefetch_related_objects
from django.http import Http404
from django.utils import timezone
from wagtail.url_routing import RouteResult

from . import poster

POSTER = "poster"


class Serving:
    """A trait of ServicePage. `<address>/poster/` is the sheet for walls; sensitive ones have none."""

    def route(self, request, path_components):
        if path_components != [POSTER]:
            return super().route(request, path_components)
        super().route(request, [])  # the same doors
        if self.is_sensitive:
            raise Http404
        return RouteResult(self, kwargs={POSTER: True})

    def serve(self, request, *args, **kwargs):
        """Nothing of a sensitive page is kept, here or in the browser, and no link tells of it."""
        response = super().serve(request, *args, **kwargs)
        if self.is_sensitive:
            response["Cache-Control"] = "private, no-store"
            response["Referrer-Policy"] = "no-referrer"
        return response

    def get_template(self, request, *args, **kwargs):
        if kwargs.get(POSTER):
            return "services/poster.html"
        return super().get_template(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        prefetch_related_objects([self], "service__places__opening_hours")
        context = super().get_context(request, *args, **kwargs)
        if self.is_sensitive:
            front = next(iter(self.above), None)
            context["exit_url"] = front.get_url(request) if front else "/"
        if kwargs.get(POSTER):
            context |= {"qr": poster.qr(self.share_url), "today": timezone.localdate()}
        return context
