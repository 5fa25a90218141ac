"""`{% picture_fields form %}`: drawn anew only for what somebody sent; empty they are the same for all."""

from django import template
from django.template.loader import render_to_string
from django.utils.translation import get_language

register = template.Library()

_empty: dict[str, str] = {}  # by language


@register.simple_tag
def picture_fields(form) -> str:
    if "image" not in form.fields:
        return ""
    if form.is_bound or "image_alt" in form.initial:
        return _draw(form)
    language = get_language()
    if language not in _empty:
        _empty[language] = _draw(form)
    return _empty[language]


def _draw(form) -> str:
    return render_to_string("forum/picture_fields.html", {"form": form})
