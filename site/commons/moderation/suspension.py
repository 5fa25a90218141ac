"""A suspended member may sign in, read why, appeal, take back own words, stop mail, and leave.

Nothing else: also what is under "my account", but speaks to others, is closed to them. The profile
stays open, as a line that puts them in danger must not wait; new words in it are refused
(`public_words`).
"""

from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from . import policy
from .models import Decision

MARK = "suspended"
OPEN_TO_ALL = (
    "account_",
    "comments:mine",
    "comments:withdraw",
    "forum:my_posts",
    "forum:withdraw",
    "mfa_",
    "moderation_decision",
    "moderation_appeal",
    "moderation_log",
    "notices:list",
    "notices:go",
    "notices:read",
    "notices:settings",
    "notices:unsubscribe",
)
SPEAKS = {
    "account_invitation",
    "account_invitations",
    "account_ties",
    "account_ties_accept",
    "account_ties_refuse",
}
READING = {"GET", "HEAD"}


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
        if _is_open(request) or not request.user.is_authenticated:
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


def _is_open(request) -> bool:
    name = request.resolver_match.view_name or ""
    if name in SPEAKS and request.method not in READING:
        return False
    return name.startswith(OPEN_TO_ALL)
