"""Documents go out through the site, never from a public folder.

Wagtail's own view would name the download after the file in storage, which is random, and takes
no streamed answer from its hook; so the view is ours and the hooks are kept.
"""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.cache import patch_cache_control
from django.views.decorators.http import etag, require_safe
from wagtail import hooks

from . import showing
from .models import Document


@require_safe
def serve(request: HttpRequest, pk: int, name: str) -> HttpResponseBase:
    """The file as a download under its title, in a sandbox, for this reader only.

    404 for whoever may not have it: nobody learns of a document that no page shows.
    """
    document = get_object_or_404(Document, pk=pk)
    if document.filename != name or not showing.may_download(request.user, document):
        raise Http404
    for hook in hooks.get_hooks("before_serve_document"):
        answer = hook(document, request)
        if isinstance(answer, HttpResponse):
            return answer
    return _send(request, document)


@etag(lambda request, document: f'"{document.file_hash}"')
def _send(request: HttpRequest, document: Document) -> FileResponse:
    response = FileResponse(document.file.open("rb"), content_type=document.content_type)
    response["Content-Length"] = document.file.size
    response["Content-Disposition"] = document.content_disposition
    response["Content-Security-Policy"] = "default-src 'none'; sandbox; frame-ancestors 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    patch_cache_control(response, private=True, no_cache=True)
    return response
