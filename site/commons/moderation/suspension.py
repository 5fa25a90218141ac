"""A suspended member may sign in, read why, appeal, take their data and leave: nothing else."""

from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from . import policy
from .models import Decision

MARK = "suspended"
OPEN_TO_ALL = ("account_", "mfa_", "moderation_decision", "moderation_appeal", "moderation_log")


def mark(sender, request, user, **kwargs) -> None:
    """Receiver of `user_logged_in`. Earlier sessions were ended with the decision."""
    if request is not None and hasattr(request, "session") and policy.is_suspended(user):
        request.session[MARK] = True


class SuspensionMiddleware:
    """Asks the database only for sessions that were marked at sign-in."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        name = request.resolver_match.view_name or ""
        if name.startswith(OPEN_TO_ALL) or not request.user.is_authenticated:
            return None
        if not request.session.get(MARK):
            return None
        sanction = policy.in_force(request.user)
        if sanction is None or sanction.kind != "suspend":
            del request.session[MARK]
            return None
        decision = Decision.objects.filter(pk=sanction.decision_id).first()
        context = {"sanction": sanction, "decision": decision}
        response = render(request, "moderation/suspended.html", context, status=403)
        add_never_cache_headers(response)
        return response
