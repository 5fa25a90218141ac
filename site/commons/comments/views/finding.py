"""The page or the comment of an address, for this reader, in the language it is in."""

from http import HTTPStatus

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Page

from commons.pages import locales
from commons.pages.querysets import BasePageQuerySet

from .. import commentable
from ..models import Sidecar
from ..refused import Gone, Refused


def page(user, page_id: int):
    """404 for what this reader may not read, and for pages without comments."""
    pages = BasePageQuerySet(Page).visible_to(user).filter(pk=page_id)
    found = pages.in_own_class().first()
    if found is None or not commentable.takes(found):
        raise Http404
    return found


def is_readable(user, page) -> bool:
    return BasePageQuerySet(Page).visible_to(user).filter(pk=page.pk).exists()


def comment(user, pk: int) -> Sidecar:
    """404 for what this reader may not read: held ones of others, hidden and withdrawn ones."""
    found = Sidecar.objects.visible_to(user).for_reading().filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def answerable(request, pk: int) -> Sidecar:
    """404 for what this reader may not read. Whoever has typed an answer is told in words: Refused."""
    try:
        found = comment(request.user, pk)
        if not found.is_held:
            return found
    except Http404:
        pass
    if request.method != "POST":
        raise Http404
    raise _lost(request.user, pk)


def _lost(user, pk: int) -> Refused:
    """An answer to what this reader cannot see any more, or never could.

    Only whoever may read the page is told which of the two: numbers can be counted through.
    """
    row = Sidecar.objects.select_related("page").filter(pk=pk).first()
    gone = row and (row.hidden_at or row.withdrawn_at)
    if gone and is_readable(user, row.page):
        return Gone.meanwhile()
    refusal = Refused(_("The comment you answer does not exist."))
    refusal.status = HTTPStatus.NOT_FOUND
    return refusal


def own_comment(user, pk: int) -> Sidecar:
    """Also when it is hidden: its author may still take it back."""
    rows = Sidecar.objects.for_reading().filter(pk=pk, comment__user_id=user.pk)
    found = rows.first()
    if found is None:
        raise Http404
    return found


def elsewhere(request, language: str):
    """A redirect to the same address in the page's language, or None when it is the active one."""
    if language == translation.get_language():
        return None
    path = request.get_full_path()
    current = translation.get_language()
    bare = path.removeprefix(f"/{current}")
    with translation.override(language):
        prefix = reverse("comments:comment", args=[0]).split("/comments/")[0]
    return redirect(f"{prefix}{bare}")


def language_of(page) -> str:
    return locales.code(page.locale_id)
