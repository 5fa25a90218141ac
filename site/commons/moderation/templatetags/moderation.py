"""`{% report_link comment %}`: where a reader reports a thing, and a moderator decides about it."""

from django import template
from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from .. import kinds, policy

register = template.Library()

PLACE = "primary-key"
REPORT = '<a class="report-link{}" href="{}" rel="nofollow">{}</a>'
DECIDE = ' <a class="report-link comment-action" href="{}">{}</a>'


@register.simple_tag(takes_context=True)
def report_link(context, thing) -> str:
    """Asks the database nothing and draws no template, so it may stand beside each of five hundred
    comments.
    """
    request = context.get("request")
    if getattr(request, "is_preview", False):
        return ""
    return Reporting(request).link(thing)


class Reporting:
    """The links of one page; what is the same in all of them is worked out once."""

    def __init__(self, request):
        user = getattr(request, "user", None)
        self.decides = user is not None and user.is_authenticated and policy.may_moderate(user)
        self._drawn: dict[type, str] = {}

    def link(self, thing) -> str:
        """Empty for a thing of no kind that can be reported."""
        model = type(thing)
        if model not in self._drawn:
            self._drawn[model] = self._draw(thing)
        return mark_safe(self._drawn[model].replace(PLACE, escape(thing.pk)))  # noqa: S308

    def _draw(self, thing) -> str:
        """With PLACE where the primary key stands."""
        try:
            kind = kinds.of(thing)
        except KeyError:
            return ""
        action = "" if kind.invitation else " comment-action"
        report = reverse("moderation_report", args=[kind.key, PLACE])
        drawn = format_html(REPORT, action, report, kind.invitation or _("Report"))
        if self.decides:
            about = reverse("moderation_about", args=[kind.key, PLACE])
            drawn += format_html(DECIDE, about, _("Decide"))
        return drawn


@register.simple_tag(takes_context=True)
def own_sanction(context):
    """What keeps this reader from writing now, or None."""
    user = context["request"].user
    return policy.in_force(user) if user.is_authenticated else None
