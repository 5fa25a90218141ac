"""Posts as HTML. Twenty stand on a page and each has many parts, so none is a template of its own:
what is the same beside all of them is worked out once for a page.
"""

from html import escape  # Django's own looks every time whether its text is lazy

from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from commons.arabic.bidi import isolate
from commons.moderation.templatetags.moderation import Reporting
from commons.pages.templatetags.icons import icon
from commons.pages.templatetags.wording import ago

GONE = '<p class="comment-gone" id="p-{}">{}</p>'
POST = """<article class="post{held}" id="p-{number}" aria-labelledby="p-{number}-by">
<span class="avatar avatar-{colour}" aria-hidden="true"></span>
<div class="post-main">
<p class="comment-head" id="p-{number}-by">{head}</p>
{before}{words}
</div>
<ul class="comment-actions no-print"{swaps}>{actions}</ul>
</article>
"""
TIME = '<a class="comment-time" href="{}{}/" rel="nofollow" title="{}">{}</a>'
ANSWERS = '<a href="{}{}/" rel="nofollow">{}</a>'
WORDS = '<div class="rich comment-text"{}>{}</div>'
UNHEARD = '<details class="comment-unheard"><summary>{}</summary>{}</details>'
LINK = '<li><a class="comment-action" href="{}" rel="nofollow">{}</a></li>'
BUTTON = '<button class="comment-action" type="submit" form="{}" formaction="{}"{}>{}</button>'
IN_PLACE = ' id="{}-{}" aria-pressed="{}" hx-post="{}"'
ALONE = '<form id="{}" method="post" hidden><input type="hidden" name="csrfmiddlewaretoken" value="{}"></form>'
COUNT = ' <span class="useful-number">({})</span>'


NUMBER = "~number~"  # of a post, where it is filled in later
SENDER = "sender"  # the form that all buttons of a page send: it holds nothing but the token


def mark(address: str, number: int | str, kind: str, words: str, found: bool) -> str:
    """A member's mark on a post, to be made or taken back. `words` are HTML."""
    to = f"{address}{number}/{kind}/{'take-back/' if found else ''}"
    in_place = IN_PLACE.format(kind, number, "true" if found else "false", to)
    return mark_safe(BUTTON.format(SENDER, to, in_place, words))  # noqa: S308


def mark_words(kind: str, label: str, count: int) -> str:
    """Sign, label and sum."""
    told = COUNT.format(count) if count else ""
    return f"{icon(kind) if kind == 'useful' else ''}{escape(str(label))}{told}"


class Drawing:
    """Draws the posts of one page. Members' words come from `Post.words`; all else is escaped."""

    def __init__(self, request, thread):
        self.request, self.thread, self.topic = request, thread, thread.topic
        self.address = self.topic.get_absolute_url()
        self.sensitive = self.topic.category.sensitive
        self.language, self.now = get_language(), timezone.now()
        self._drawn_actions: dict[tuple, str] = {}

    @property
    def sender(self) -> str:
        """For members, the form of all buttons of the page."""
        return mark_safe(ALONE.format(SENDER, get_token(self.request)))  # noqa: S308

    @property
    def entries(self):
        """Every post as HTML, with its entry."""
        return [(self.post(entry), entry) for entry in self.thread.entries]

    def post(self, entry) -> str:
        post = entry.post
        if gone := self._gone(entry):
            return format_html(GONE, post.number, gone)
        drawn = POST.format(
            held=" comment-held" if post.held_at else "",
            number=post.number,
            colour=post.colour,
            head=self._sensitive_head(post) if self.sensitive else self._head(post),
            before=self._before(entry),
            words=self._words(entry),
            swaps=' hx-swap="outerHTML"' if self.thread.is_member else "",
            actions=self._actions(entry),
        )
        return mark_safe(drawn)  # noqa: S308, every part is escaped where it is made

    def _gone(self, entry) -> str:
        post = entry.post
        if post.withdrawn_at:
            return _("This post was withdrawn by its author.")
        if post.hidden_at:
            return _("This post was hidden by a moderator.")
        return _("This post is being looked into.") if post.held_at and not entry.waits else ""

    def _head(self, post) -> str:
        parts = [f'<bdi class="comment-name">{escape(post.author_name)}</bdi>']
        if post.organization_id:
            name = {"name": isolate(post.organization.name)}
            words = escape(_("on behalf of %(name)s") % name)
            parts.append(f'<span class="badge badge-laurel">{words}</span>')
        when = escape(ago(post.created_at, self.now, self.language))
        parts.append(self._link(post, f'<time datetime="{post.moment}">{when}</time>'))
        return " ".join(parts + self._corrected(post))

    def _sensitive_head(self, post) -> str:
        when = _("this week") if post.created_at >= self.thread.this_week else _("earlier")
        name = _("A member")
        parts = [f'<span class="comment-name">{escape(name)}</span>']
        parts.append(self._link(post, f"#{post.number} · {escape(when)}"))
        return " ".join(parts + self._corrected(post))

    def _link(self, post, words: str) -> str:
        return TIME.format(self.address, post.number, self._lasting, words)

    @cached_property
    def _lasting(self) -> str:
        return escape(_("Lasting link to this post"))

    def _corrected(self, post) -> list[str]:
        words = escape(_("corrected")) if post.edited_at else ""
        return [f'<span class="comment-time">{words}</span>'] if words else []

    def _before(self, entry) -> str:
        waits = ""
        if entry.post.held_at:
            words = escape(_("Only you see this post until somebody has read it."))
            waits = f'<p class="comment-waits">{words}</p>'
        return waits + (self._answers(entry) if entry.post.answers_id else "")

    def _answers(self, entry) -> str:
        answered = entry.quotes
        if answered is None:
            words = escape(_("A post that is no longer shown"))
            return f'<blockquote class="comment-quote">{words}</blockquote>'
        if self.sensitive:
            name = escape(_("Post %(number)s") % {"number": answered.number})
        else:
            name = f"<bdi>{escape(answered.author_name)}</bdi>"
        link = ANSWERS.format(self.address, answered.number, name)
        if not entry.post.quoted:
            return f'<p class="post-answers">{icon("arrow", turns=True)}{link}</p>'
        quoted = f'<span dir="auto">{escape(entry.post.quoted)}</span>'
        return f'<blockquote class="comment-quote">{link} {quoted}</blockquote>'

    def _words(self, entry) -> str:
        post = entry.post
        if entry.unheard:
            name = {"name": isolate(post.author_name)}
            chosen = escape(_("You chose not to see what %(name)s writes.") % name)
            return UNHEARD.format(chosen, WORDS.format("", post.words) + self._picture(post))
        other = f' lang="{escape(post.language)}"' if post.language != self.language else ""
        return WORDS.format(other, post.words) + self._picture(post)

    def _picture(self, post) -> str:
        return render_to_string("forum/picture.html", {"post": post}) if post.image_id else ""

    def _actions(self, entry) -> str:
        """Many posts have the same but for their numbers, so each kind is drawn once."""
        post = entry.post
        counts = post.useful_count, post.thanks_count, post.agree_count
        states = entry.own, entry.editable, post.held_at is None, post.is_opening
        key = (*counts, *states, post.pk == self.topic.answer_id, entry.reactions)
        if key not in self._drawn_actions:
            self._drawn_actions[key] = "".join(self._draw_actions(entry))
        drawn = self._drawn_actions[key].replace(NUMBER, str(post.number))
        if not entry.own and not post.held_at:
            drawn += f'<li class="comment-last">{self._reporting.link(post)}</li>'
        return drawn

    def _draw_actions(self, entry):
        """With NUMBER where the post's stands."""
        post, to = entry.post, f"{self.address}{NUMBER}/"
        if not post.held_at:
            yield from self._marks(entry)
            if not self.thread.why_closed:
                answer = f"{self.address}reply/?to={NUMBER}"
                yield LINK.format(answer, self._labels["reply"])
                yield LINK.format(f"{answer}&amp;quote=1", self._labels["quote"])
            if self.thread.may_choose and not post.is_opening and post.pk != self.topic.answer_id:
                yield f"<li>{self._button(f'{to}answer/', self._labels['answer'])}</li>"
        nobodys = self.sensitive and self.thread.is_member
        if nobodys or entry.editable:
            yield LINK.format(f"{to}edit/", self._labels["edit"])
        if nobodys or entry.own:
            yield LINK.format(f"{to}withdraw/", self._labels["withdraw"])

    def _marks(self, entry):
        for one in entry.marks:
            words = mark_words(one.kind, one.label, one.count)
            if entry.own:
                if one.count:
                    told = mark_words("", one.label, one.count)
                    yield f'<li><span class="comment-useful">{told}</span></li>'
            elif one.found is None:
                yield LINK.format(f"{self.address}{NUMBER}/{one.kind}/", words)
            else:
                drawn = mark(self.address, NUMBER, one.kind, words, one.found)
                yield f"<li>{drawn}</li>"

    def _button(self, to: str, label: str) -> str:
        return BUTTON.format(SENDER, to, "", label)

    @cached_property
    def _labels(self) -> dict[str, str]:
        labels = {
            "reply": _("Reply"),
            "quote": _("Quote"),
            "answer": _("This is the answer"),
            "edit": _("Correct"),
            "withdraw": _("Withdraw"),
        }
        return {name: escape(label) for name, label in labels.items()}

    @cached_property
    def _reporting(self) -> Reporting:
        return Reporting(self.request)
