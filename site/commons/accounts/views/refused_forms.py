"""A form whose token no longer fits: somebody signed in or out meanwhile, perhaps in another tab."""

from http import HTTPStatus

from django.http import HttpResponse
from django.template.loader import render_to_string

from .. import kept_text


def csrf_failure(request, reason=""):
    """Says so in the reader's language, and keeps the words of a form that was the member's own."""
    match = request.resolver_match
    keeping = getattr(match and match.func, "keeps_text", None)
    back = keeping.back(request, *match.args, **match.kwargs) if keeping else ""
    response = HttpResponse(status=HTTPStatus.FORBIDDEN)
    kept = bool(keeping) and is_own(request) and kept_text.keep(request, response, keeping)
    response.content = render_to_string("403_form.html", {"back": back, "kept": kept}, request)
    return response


def is_own(request) -> bool:
    """Another site's form cannot carry a member's mark, so it cannot put words into their mouth."""
    owner = request.POST.get(kept_text.FIELD, "")
    return bool(owner) and (
        not request.user.is_authenticated or owner == kept_text.mark(request.user)
    )
