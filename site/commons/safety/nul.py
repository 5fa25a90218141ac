"""A NUL in an address or a cookie is never meant well, and PostgreSQL fails on it."""

from django.http import HttpResponseBadRequest

NUL = "\x00"


class RefuseNul:
    """400 before anything is looked up. In query strings and forms, NULs are the fields' business."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if NUL in request.path_info or any(NUL in value for value in request.COOKIES.values()):
            return HttpResponseBadRequest()
        return self.get_response(request)
