"""The page or the comment of an address, for this reader, in the language it is in."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from commons.pages import locales
from commons.pages.querysets import BasePageQuerySet

from .. import commentable
from ..models import Sidecar


def page(user, page_id: int):
    """404 for what this reader may not read, and for pages without comments."""
    found = BasePageQuerySet(Page).visible_to(user).filter(pk=page_id).first()
    found = found.specific if found else None
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
