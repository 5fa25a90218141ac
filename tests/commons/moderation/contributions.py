"""A kind of thing to moderate that is no app's: moderators' notes, shown while `by` is set."""

from django.db.models import F

from commons.moderation import kinds
from commons.moderation.models import Note

KEY = "test:note"


def hide(*, thing, by, reason):
    Note.objects.filter(pk=thing.pk).update(by=None)


def show(*, thing, by, reason):
    Note.objects.filter(pk=thing.pk).update(by=thing.member)


def is_shown(note) -> bool:
    return Note.objects.filter(pk=note.pk, by__isnull=False).exists()


def written(authors=None, since=None, until=None):
    rows = Note.objects.filter(by__isnull=False) | Note.objects.filter(words__startswith="held")
    if authors is not None:
        rows = rows.filter(member__in=authors)
    if since:
        rows = rows.filter(made_at__gte=since)
    if until:
        rows = rows.filter(made_at__lte=until)
    return rows.order_by("pk")


def hide_many(things, *, by, reason):
    Note.objects.filter(pk__in=[thing.pk for thing in things]).update(by=None)


def unhide_many(things, *, by, reason):
    shown = [thing.pk for thing in things if not thing.words.startswith("held")]
    Note.objects.filter(pk__in=shown).update(by=F("member"))


KIND = kinds.Kind(
    key=KEY,
    label="Note",
    model=Note,
    author=lambda note: note.member,
    text=lambda note: note.words,
    context=lambda note: "The page it stands on",
    address=lambda note: f"/note/{note.pk}/",
    visible=lambda user, note: is_shown(note) or user == note.member,
    hide=hide,
    show=show,
    load=lambda ids: {
        row.pk: row for row in Note.objects.filter(pk__in=ids).select_related("member")
    },
    written=written,
    hide_many=hide_many,
    unhide_many=unhide_many,
    account=lambda note: note.member_id,
)


def write(author, words="كلام", shown=True, **fields) -> Note:
    return Note.objects.create(member=author, words=words, by=author if shown else None, **fields)
