"""Drawing comments again from what was typed, when the door for texts draws differently than before.

No audit entries: nobody decided anything about anybody's words.
"""

from django.db import transaction

from commons.pages import caching
from commons.safety import html

from ..models import Sidecar


def outdated():
    """Comments with words that an earlier version of the door drew. What is done is left out."""
    rows = Sidecar.objects.filter(withdrawn_at=None, html_version__lt=html.VERSION)
    return rows.order_by("pk")


@transaction.atomic
def again(*, most: int = 500) -> int:
    """Draws the oldest `most` outdated comments, with their earlier versions; how many they were.

    Typed words are never changed. Words that today's door would not take stay as they are drawn.
    """
    rows = outdated().select_for_update(of=("self",)).select_related("comment")
    rows = list(rows.prefetch_related("versions")[:most])
    for row in rows:
        _draw(row)
        for version in row.versions.all():
            version.html = _html(version.source, version.html)
            version.save(update_fields=["html"])
    if rows:
        transaction.on_commit(caching.purge)
    return len(rows)


def _draw(row: Sidecar) -> None:
    try:
        words = html.take(row.comment.comment)
    except ValueError:
        fields = {"html_version": html.VERSION}
    else:
        fields = {"html": words.html, "folded": words.folded, "html_version": words.version}
    Sidecar.objects.filter(pk=row.pk).update(**fields)


def _html(source: str, drawn: str) -> str:
    try:
        return html.take(source).html
    except ValueError:
        return drawn
