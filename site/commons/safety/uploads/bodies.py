"""Requests far larger than any upload are answered before a byte of them is read."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

SLACK = 1024 * 1024  # the other fields of the form, and the seams between its parts


def limit() -> int:
    """Bytes of the largest request that can hold an acceptable file."""
    largest = max(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE, settings.WAGTAILDOCS_MAX_UPLOAD_SIZE)
    return largest + SLACK


class RefuseHugeBodies:
    """Middleware: 413 with a sentence, as a page or, for a script, as JSON.

    A body without a stated length is empty for WSGI, so the stated one is enough.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        stated = request.META.get("CONTENT_LENGTH") or "0"
        if stated.isascii() and stated.isdecimal() and int(stated) <= limit():
            return self.get_response(request)
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            message = _("This file is too large. The limit is %(limit)s.") % {
                "limit": filesizeformat(limit() - SLACK)
            }
            return JsonResponse({"success": False, "error_message": message}, status=413)
        return render(request, "413.html", status=413)
