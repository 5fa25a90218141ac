"""Posts in the one queue of moderation. A topic's title is judged with its opening post."""

from django.utils.translation import gettext_lazy as _

from commons.arabic import bidi
from commons.moderation import kinds
from commons.safety import html

from .actions import deciding
from .models import Post


def _hide(*, thing, by=None, reason=""):
    deciding.hide(post=thing, by=by, reason=reason)


def _show(*, thing, by=None, reason=""):
    deciding.show(post=thing, by=by, reason=reason)


def _hide_many(things, by=None, reason=""):
    deciding.hide_many(posts=things, by=by, reason=reason)


def _unhide_many(things, by=None, reason=""):
    deciding.unhide_many(posts=things, by=by, reason=reason)


def _text(post: Post) -> str:
    words = html.plain(post.html)
    if post.image_id:
        words += "\n" + _("Picture: %(words)s") % {"words": post.image_alt}
    return f"{post.topic.title}\n{words}" if post.is_opening else words


def _context(post: Post) -> str:
    """The category, the topic's title and, for an answer, the beginning of what it answers."""
    answered = post.answers.excerpt if post.answers_id else ""
    title = bidi.isolate(post.topic.title)
    return " · ".join(filter(None, [post.topic.category.name, title, answered]))


def _visible(user, post: Post) -> bool:
    return Post.objects.visible_to(user).filter(pk=post.pk).exists()


def _load(ids) -> dict:
    rows = Post.objects.for_reading().select_related("topic__category")
    return {row.pk: row for row in rows.filter(pk__in=list(ids))}


def _written(authors=None, since=None, until=None):
    """Shown or held posts of these accounts (None: everybody's) in that time."""
    rows = Post.objects.filter(hidden_at=None, withdrawn_at=None)
    if authors is not None:
        rows = rows.filter(author__in=authors)
    if since is not None:
        rows = rows.filter(created_at__gte=since)
    if until is not None:
        rows = rows.filter(created_at__lt=until)
    return rows


kinds.register(
    kinds.Kind(
        key="post",
        label=_("post"),
        model=Post,
        author=lambda post: post.author,
        text=_text,
        context=_context,
        address=lambda post: post.get_absolute_url(),
        visible=_visible,
        hide=_hide,
        show=_show,
        load=_load,
        written=_written,
        hide_many=_hide_many,
        unhide_many=_unhide_many,
        account=lambda post: post.author_id,
        nobody=_("nobody is named: a member of the site"),
    )
)
