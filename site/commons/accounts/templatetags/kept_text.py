from django import template
from django.utils.html import format_html

from .. import kept_text

register = template.Library()


@register.simple_tag(takes_context=True)
def kept_for(context):
    """The hidden field by which `kept_text` knows whose form it was. Nothing for guests."""
    owner = kept_text.mark(context["request"].user)
    if not owner:
        return ""
    return format_html('<input type="hidden" name="{}" value="{}">', kept_text.FIELD, owner)
