import json

from django import template

register = template.Library()


@register.filter
def as_options(options) -> str:
    """What the browser is asked, for a `data-options` attribute; the template escapes it."""
    return json.dumps(dict(options), default=dict)


@register.filter
def names_keys(options) -> bool:
    """Whether the account has a passkey that the browser could use."""
    return bool(options and dict(options)["publicKey"].get("allowCredentials"))
