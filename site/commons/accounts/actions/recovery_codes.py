"""Printed codes: made all together, used one by one."""

from django.db import transaction

from commons.safety import audit

from .. import recovery
from ..audit_actions import CODES_MADE
from ..models import RecoveryCode
from . import passwords


@transaction.atomic
def make(*, member) -> list[str]:
    """New codes, to be shown this once; those before stop working."""
    codes = [recovery.new_code() for _ in range(recovery.CODES)]
    RecoveryCode.objects.filter(user=member).delete()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(user=member, digest=recovery.digest("code", _secret(member, code)))
        for code in codes
    )
    audit.record(CODES_MADE, member, member)
    return codes


def fits(*, member, code: str) -> bool:
    """Asks the same question of the database whether `member` is somebody or None."""
    return _rows(member, code).exists()


@transaction.atomic
def use(*, member, code: str, password: str) -> bool:
    """Sets the new password, and the code is gone. False when somebody was faster with it."""
    count, _ = _rows(member, code).delete()
    if not count:
        return False
    passwords.renew(member=member, password=password, way="codes")
    return True


def _rows(member, code: str):
    wanted = recovery.digests("code", _secret(member, code))
    return RecoveryCode.objects.filter(user_id=member.pk if member else 0, digest__in=wanted)


def _secret(member, code: str) -> str:
    return f"{member.pk if member else 0}:{recovery.read_code(code)}"
