"""`{% slot "page:after" page %}`, and for lists `{% slots "author:beside" people as shown %}`."""

from django import template

from .. import slots as registry

register = template.Library()


@register.simple_tag(takes_context=True)
def slot(context, name: str, thing):
    """What other apps show for one thing at this place."""
    if thing is None:
        return ""
    return registry.render(name, [thing], context.get("request")).get(thing.pk, "")


@register.simple_tag(takes_context=True)
def slots(context, name: str, things) -> dict:
    """What other apps show for each of a list, by primary key; one load for all of them."""
    return registry.render(name, things, context.get("request"))
