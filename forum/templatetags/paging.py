"""`{% up_to_page as to %}`, then `{{ to }}{{ number }}`: the address of any page of a list."""

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def up_to_page(context) -> str:
    """The query of this request up to the number of a page: worked out once, not for every link."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    return f"?{query.urlencode()}&page=" if query else "?page="
