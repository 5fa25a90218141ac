"""`{% topic_rows rows category %}`: topics in a list, drawn as posts are (`forum.drawing`): what is the
same in all rows is worked out once.
"""

from html import escape  # Django's own looks every time whether its text is lazy
from urllib.parse import quote

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.text import capfirst
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from commons.pages.templatetags.wording import ago

from ..models.topic import Status

register = template.Library()

ROW = """<li class="topic-row{fresh}">
<span class="avatar avatar-{colour}" aria-hidden="true"></span>
<div class="topic-main">
<{heading} class="topic-title">{pinned}<a href="{address}"><bdi{other}>{title}</bdi></a>{news}</{heading}>
<p class="topic-meta">{marks}</p>
<p class="meta"><bdi>{name}</bdi> <span>{replies}</span> {time}</p>
</div>
</li>
"""
PLACE = "place"  # where the address name stands in an address
BADGE = ' <span class="badge{}">{}</span>'
CATEGORY = '<a class="theme-{} topic-category" href="{}"><bdi>{}</bdi></a>'
TAG = ' <a class="topic-tag" href="{}">#<bdi>{}</bdi></a>'
UNREAD = ' <a class="badge badge-laurel" href="{}resume/">{}</a>'


@register.simple_tag
def topic_rows(rows, category=None, heading="h2") -> str:
    """With `category`, all are of that one, and it is not told in each."""
    drawing = Rows(category, heading)
    drawn = "".join(drawing.row(row) for row in rows)
    return mark_safe(f'<ul class="topics">{drawn}</ul>')  # noqa: S308, escaped where it is made


class Rows:
    def __init__(self, category, heading: str):
        self.category, self.heading = category, heading
        self.language, self.now = get_language(), timezone.now()
        self._addresses: dict[str, tuple[str, str]] = {}
        self._badges: dict[str, str] = {}

    def row(self, row) -> str:
        topic = row.topic
        address = self._address("forum:topic", topic.key)
        other = f' lang="{escape(topic.language)}"' if topic.language != self.language else ""
        return ROW.format(
            fresh=" topic-fresh" if row.is_new or row.unread else "",
            heading=self.heading,
            colour=topic.colour,
            pinned=self._badge(_("Pinned")) + " " if topic.is_pinned else "",
            address=address,
            other=other,
            title=escape(topic.title),
            news=self._news(row, address),
            marks=self._marks(row),
            name=escape(topic.author_name),
            replies=self._replies(topic.replies),
            time=self._time(topic),
        )

    def _replies(self, number: int) -> str:
        words = ngettext("%(number)s reply", "%(number)s replies", number)
        return escape(words % {"number": number})

    def _news(self, row, address: str) -> str:
        new = self._badge(_("New"), " badge-laurel") if row.is_new else ""
        if not row.unread:
            return new
        number = row.unread
        words = ngettext("%(number)s new post", "%(number)s new posts", number)
        return new + UNREAD.format(address, escape(words % {"number": number}))

    def _marks(self, row) -> str:
        topic = row.topic
        marks = "" if self.category else self._category(topic.category)
        if topic.kind != "discussion":
            marks += self._named(topic.kind, topic.get_kind_display)
        if topic.is_answered:
            marks += self._badge(_("Answered"), " badge-laurel")
        if topic.status and topic.status != Status.NEW:  # beside «New», which is said of the reader
            marks += self._named(topic.status, topic.get_status_display)
        if topic.locked_at:
            marks += self._badge(_("Locked"))
        return marks + "".join(
            TAG.format(self._address("forum:tag", slug), escape(name)) for slug, name in row.tags
        )

    def _category(self, category) -> str:
        address = self._address("forum:category", category.slug)
        return CATEGORY.format(category.colour, address, escape(category.name))

    def _time(self, topic) -> str:
        if topic.category.sensitive:
            words = _("some time ago")
            return f"<span>{escape(words)}</span>"
        when = escape(ago(topic.last_post_at, self.now, self.language))
        return f'<time datetime="{topic.moment}">{when}</time>'

    def _address(self, name: str, slug: str) -> str:
        if name not in self._addresses:
            before, _place, after = reverse(name, args=[PLACE]).partition(PLACE)
            self._addresses[name] = before, after
        before, after = self._addresses[name]
        return f"{before}{quote(slug)}{after}"

    def _named(self, value: str, label) -> str:
        if value not in self._badges:
            self._badges[value] = self._badge(capfirst(label()))
        return self._badges[value]

    def _badge(self, words, kind: str = "") -> str:
        return BADGE.format(kind, escape(str(words)))
