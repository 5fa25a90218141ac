"""Reading a conversation beyond its first page, and the lasting address of a comment."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from .. import openness, threads
from ..models import Sidecar
from . import finding

LAST = 10_000  # pages; nobody reads on


@require_safe
def conversation(request, page_id):
    page = finding.page(request.user, page_id)
    if step := finding.elsewhere(request, finding.language_of(page)):
        return step
    number = request.GET.get("page", "1")
    if not number.isascii() or not number.isdigit() or not 1 <= int(number[:6]) <= LAST:
        raise Http404
    found = threads.Conversation(page, request.user, int(number))
    if not found.rows and found.number > 1:
        raise Http404
    return render(request, "comments/page.html", {"commented": page, "conversation": found})


@require_safe
def comment(request, pk):
    """Leads to where the comment stands now, on whichever page of its conversation."""
    row = finding.comment(request.user, pk)
    return redirect(address(row, request.user))


@require_safe
def thanks(request, page_id):
    """After a guest's comment, which nobody sees yet."""
    page = finding.page(request.user, page_id)
    if step := finding.elsewhere(request, finding.language_of(page)):
        return step
    return render(request, "comments/thanks.html", {"commented": page})


def address(row: Sidecar, user) -> str:
    page = row.page.specific
    pages = openness.pages_of_thread(page, openness.of(page))
    number = threads.number_of(row, pages, user)
    if number == 1:
        return f"{page.get_url()}#{row.anchor}"
    with translation.override(finding.language_of(page)):
        return f"{reverse('comments:conversation', args=[page.pk])}?page={number}#{row.anchor}"
