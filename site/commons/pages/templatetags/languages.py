"""The same thing in other languages: `{% load languages %}{% languages_on_offer page as offers %}`."""

from django import template
from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language

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
    path = request.get_full_path()
    return [
        (code, name, address)
        for code, name in settings.LANGUAGES
        if code != get_language() and (address := translate_url(path, code)) != path
    ]
