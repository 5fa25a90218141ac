"""Comments in the one queue of moderation."""

from django.utils.translation import gettext_lazy as _

from commons.moderation import kinds
from commons.safety import html

from .actions import deciding
from .models import Sidecar


def _hide(*, thing, by=None, reason=""):
    deciding.hide(comment=thing, by=by, reason=reason)


def _show(*, thing, by=None, reason=""):
    deciding.show(comment=thing, by=by, reason=reason)


def _hide_many(things, by=None, reason=""):
    deciding.hide_many(comments=things, by=by, reason=reason)


def _unhide_many(things, by=None, reason=""):
    deciding.unhide_many(comments=things, by=by, reason=reason)


def _context(comment: Sidecar) -> str:
    """The page's title and, for an answer, the beginning of what it answers."""
    answered = comment.answers.excerpt if comment.answers_id else ""
    return " · ".join(filter(None, [comment.page.title, answered]))


def _visible(user, comment: Sidecar) -> bool:
    return Sidecar.objects.visible_to(user).filter(pk=comment.pk).exists()


def _load(ids) -> dict:
    rows = Sidecar.objects.for_reading().select_related("page", "answers", "comment__user")
    return {row.pk: row for row in rows.filter(pk__in=list(ids))}


def _written(authors=None, since=None, until=None):
    """Shown or held comments of these accounts (None: everybody's) in that time."""
    rows = Sidecar.objects.filter(hidden_at=None, withdrawn_at=None)
    if authors is not None:
        rows = rows.filter(comment__user__in=authors)
    if since is not None:
        rows = rows.filter(comment__submit_date__gte=since)
    if until is not None:
        rows = rows.filter(comment__submit_date__lt=until)
    return rows.select_related("comment")


kinds.register(
    kinds.Kind(
        key="comment",
        label=_("comment"),
        model=Sidecar,
        author=lambda comment: comment.author,
        text=lambda comment: html.plain(comment.html),
        context=_context,
        address=lambda comment: comment.get_absolute_url(),
        visible=_visible,
        hide=_hide,
        show=_show,
        page=lambda comment: comment.page,
        load=_load,
        written=_written,
        hide_many=_hide_many,
        unhide_many=_unhide_many,
        account=lambda comment: comment.comment.user_id,
    )
)
