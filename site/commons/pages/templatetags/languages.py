"""The same thing in other languages: `{% load languages %}{% languages_on_offer page as offers %}`."""

from django import template
from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, override

register = template.Library()


@register.simple_tag(takes_context=True)
def languages_on_offer(context, page=None) -> list[tuple[str, str, str]]:
    """(code, name in its own language, address): of a page its visible translations, of any
    other address the same address in each language; nothing where there is no request.
    """
    if hasattr(page, "translations_on_offer"):
        return page.translations_on_offer
    request = context.get("request")
    if request is None or request.resolver_match is None:
        return []
    others = [(code, name) for code, name in settings.LANGUAGES if code != get_language()]
    found = [(code, name, _address_in(code, request.resolver_match)) for code, name in others]
    path, mark, query = request.get_full_path().partition("?")
    return [
        (code, name, f"{address}{mark}{query}")
        for code, name, address in found
        if address and address != path
    ]


def _address_in(code: str, match) -> str:
    """Where the view of this request answers in another language; "" for none."""
    with override(code):
        try:
            return reverse(match.view_name, args=match.args, kwargs=match.kwargs)
        except NoReverseMatch:
            return ""
