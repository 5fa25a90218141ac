"""What a member's request leaves behind: a day in the list of sessions, and a known browser."""

from . import known_device, own_sessions


class VisitMiddleware:
    """Stands behind the one that drops users without a session cookie: readers cost nothing."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated:
            own_sessions.notice_visit(request)
        response = self.get_response(request)
        device = getattr(request, "new_device", None)
        if device is not None and request.user.is_authenticated:
            known_device.remember(response, request.user, device["name"], device["mark"])
        elif getattr(request, "forget_device", False):
            known_device.forget(response)
        return response
