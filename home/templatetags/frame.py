"""What surrounds a page and differs a little from one to the next: drawn once, filled in often."""

from django import template
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from commons.accounts.middleware import ENTER_ADMIN
from commons.notices.templatetags.notices import unread_notices

register = template.Library()

# What a member's corner is filled in with. The name comes last: it is the member's own words.
UNREAD, TOKEN, NAME = "~unread~", "~token~", "~name~"
_corners: dict[tuple[str, bool], str] = {}  # by language and by whether the admin is open


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


@register.simple_tag(takes_context=True)
def account_corner(context) -> str:
    """The notices and the menu of a member."""
    request, user = context["request"], context["user"]
    kind = get_language(), user.has_perm(ENTER_ADMIN)
    if kind not in _corners:
        blanks = {"unread": UNREAD, "token": TOKEN, "name": NAME, "may_write": kind[1]}
        _corners[kind] = render_to_string("components/account_corner.html", blanks)
    count = unread_notices(context)
    unread = render_to_string("notices/count.html", {"unread": count}) if count else ""
    drawn = _corners[kind].replace(UNREAD, unread).replace(TOKEN, get_token(request))
    return mark_safe(drawn.replace(NAME, escape(user.display_name)))  # noqa: S308
