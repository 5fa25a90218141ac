"""What comments hold of a person: given to them, and erased with them."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django_comments_xtd.models import XtdComment

from commons.accounts import holdings
from commons.moderation.actions import cases
from commons.notices.actions import notices
from commons.pages import caching

from .actions import writing
from .models import Sidecar, Useful, Version


def _comments(user):
    for row in _of(user).select_related("comment", "page").prefetch_related("versions"):
        yield {
            "page": row.page.title,
            "address": row.get_absolute_url(),
            "written": row.written_at,
            "words": row.source,
            "on_behalf_of": row.organization.name if row.organization_id else "",
            "earlier_versions": [version.source for version in row.versions.all()],
            "withdrawn": row.withdrawn_at,
        }


@transaction.atomic
def _erase_comments(user, keep_words: bool) -> None:
    """With `keep_words` what is shown stays, without its writer; all else goes in any case."""
    rows = _of(user).select_related("page", "comment")
    gone = rows.filter(withdrawn_at=None)
    if keep_words:
        gone = gone.exclude(pk__in=rows.shown().values("pk"))
    for comment in gone:
        cases.close(about=comment)
        notices.withdraw(about=comment)
    writing.empty([comment.pk for comment in gone])
    ids = list(rows.values_list("pk", flat=True))
    Version.objects.filter(comment__in=ids).delete()
    Sidecar.objects.filter(pk__in=ids).update(organization=None)
    XtdComment.norel_objects.filter(pk__in=ids).update(
        user=None, user_name="", user_email="", user_url="", ip_address=None
    )
    transaction.on_commit(caching.purge)


def _useful(user):
    for row in Useful.objects.filter(user=user).select_related("comment__page"):
        yield {"page": row.comment.page.title, "found": row.found_at}


def _erase_useful(user, keep_words: bool) -> None:
    Useful.objects.filter(user=user).delete()


def _of(user):
    return Sidecar.objects.filter(comment__user=user)


holdings.register(
    holdings.Holding(
        "comments:comments",
        _("Comments"),
        _comments,
        _erase_comments,
        covers=(
            "comments.Sidecar",
            "comments.Version",
            "comments.ThreadSetting",
            "django_comments.Comment",
            "django_comments.CommentFlag",
            "django_comments_xtd.XtdComment",
        ),
    )
)
holdings.register(
    holdings.Holding(
        "comments:useful",
        _("Comments you found useful"),
        _useful,
        _erase_useful,
        covers=("comments.Useful",),
    )
)
