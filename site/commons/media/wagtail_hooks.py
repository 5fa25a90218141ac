from django.http import Http404
from wagtail import hooks

from . import showing


@hooks.register("before_serve_document")
def serve_to_readers_only(document, request):
    """Guards Wagtail's own view as well, should anything ever lead to it."""
    if not showing.may_download(request.user, document):
        raise Http404
