"""Menu and tab bar of a page, with the entry marked to which the page belongs."""

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def site_menu(context) -> str:
    return _bar(context, "menu")


@register.simple_tag(takes_context=True)
def tab_bar(context) -> str:
    return _bar(context, "tabs")


def _bar(context, name: str) -> str:
    """Nothing where no frame is given, as in a mail or an error page."""
    frame = context.get("site_frame")
    if not frame:
        return ""
    return getattr(frame, name).at(frame.path, getattr(context.get("page"), "module", ""))
