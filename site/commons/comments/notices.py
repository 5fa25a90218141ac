"""What members are told about comments."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from commons.arabic import bidi
from commons.notices import kinds

from .actions.telling import NEW, REPLY
from .models import Sidecar


def _title(comment: Sidecar) -> str:
    return bidi.isolate(comment.page.title)


def _new(comment: Sidecar, count: int) -> str:
    return ngettext(
        "%(count)s new comment on “%(title)s”", "%(count)s new comments on “%(title)s”", count
    ) % {"count": count, "title": _title(comment)}


def _reply(comment: Sidecar, count: int) -> str:
    return ngettext(
        "%(count)s new reply to you on “%(title)s”",
        "%(count)s new replies to you on “%(title)s”",
        count,
    ) % {"count": count, "title": _title(comment)}


def _visible(user, comment: Sidecar) -> bool:
    return comment.is_shown and bool(_among(user, [comment]))


def _among(user, comments: list) -> set[int]:
    rows = Sidecar.objects.shown().visible_to(user).filter(pk__in=[c.pk for c in comments])
    return set(rows.values_list("pk", flat=True))


def _load(ids) -> dict:
    rows = Sidecar.objects.for_reading().select_related("page", "comment__user")
    return {row.pk: row for row in rows.filter(pk__in=list(ids))}


for key, label, sentence in (
    (NEW, _("New comments on pages you watch"), _new),
    (REPLY, _("Replies to your comments"), _reply),
):
    kinds.register(
        kinds.Kind(
            key=key,
            label=label,
            sentence=sentence,
            visible=_visible,
            address=lambda comment: comment.get_absolute_url(),
            target=lambda comment: comment.page,
            among=_among,
            load=_load,
            excerpt=lambda comment: comment.excerpt,
        )
    )
