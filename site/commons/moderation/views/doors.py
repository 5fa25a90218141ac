"""Who may enter the moderators' pages."""

from functools import wraps

from django.core.exceptions import PermissionDenied

from .. import policy


def moderators_only(view):
    """The admin's own door has asked for sign-in and second factor already."""
    return _only(policy.may_moderate, view)


def wave_breakers_only(view):
    return _only(policy.may_take_back, view)


def _only(allowed, view):
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not allowed(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded
