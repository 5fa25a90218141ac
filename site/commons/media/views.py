"""Documents go out through the site, never from a public folder."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import etag

from .models import Document


def download(request: HttpRequest, document: Document) -> HttpResponse:
    """The file as a download under its title, in a sandbox, for this reader only."""
    return _send(request, document)


@etag(lambda request, document: f'"{document.file_hash}"')
def _send(request: HttpRequest, document: Document) -> HttpResponse:
    response = FileResponse(document.file.open("rb"), content_type=document.content_type)
    response["Content-Length"] = document.file.size
    response["Content-Disposition"] = document.content_disposition
    response["Content-Security-Policy"] = "default-src 'none'; sandbox; frame-ancestors 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    patch_cache_control(response, private=True, no_cache=True)
    return response
