from django.http import Http404
from wagtail import hooks

from . import showing
from .views import download


@hooks.register("before_serve_document", order=100)
def serve_to_readers_only(document, request):
    """After Wagtail's own check of the collection: nobody learns of a document no page shows."""
    if not showing.may_download(request.user, document):
        raise Http404
    return download(request, document)
