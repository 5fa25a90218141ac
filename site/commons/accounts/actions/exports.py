"""Everything of mine, to take away."""

from tempfile import TemporaryFile

from django.core.exceptions import PermissionDenied
from django.core.files import File
from django.db import transaction
from django.utils import timezone

from commons.safety import audit, later

from .. import policy
from ..audit_actions import EXPORT_ASKED
from ..handing_over import write_archive
from ..models import Export, User
from ..signals import export_failed, export_made

TASK = "commons.accounts.tasks.make_export"


@transaction.atomic
def ask(*, member) -> Export:
    """Raises PermissionDenied, with the reason, when one was asked for a short time ago."""
    User.objects.select_for_update().get(pk=member.pk)  # pressed twice is asked once
    if refusal := policy.why_not_export(member):
        raise PermissionDenied(refusal)
    for old in Export.objects.visible_to(member):
        old.forget()
    export = Export.objects.create(user=member)
    audit.record(EXPORT_ASKED, member, member)
    later.enqueue(TASK, export.pk)
    return export


def make(*, export) -> None:
    """Writes the archive, to disk and not to memory, and tells the owner. Once is enough.

    A file that nobody came to name, because the worker died, is found by `accounts.expiring`.
    """
    if export.made_at:
        return
    with TemporaryFile() as archive:
        write_archive(export.user, archive)
        export.size = archive.tell()
        archive.seek(0)
        export.file.save("everything.zip", File(archive), save=False)
    with transaction.atomic():
        waiting = Export.objects.select_for_update().filter(pk=export.pk, made_at=None)
        if not waiting.exists():  # erased meanwhile, or made by another worker
            export.file.delete(save=False)
            return
        export.made_at = timezone.now()
        export.save()
        export_made.send(Export, export=export)


@transaction.atomic
def give_up(export_id: int) -> None:
    """It could not be gathered: the owner is told, and may ask again at once."""
    export = Export.objects.select_for_update().filter(pk=export_id, made_at=None).first()
    if export:
        user = export.user
        export.forget()
        export_failed.send(Export, user=user)


@transaction.atomic
def delete(*, export) -> None:
    export.forget()
