"""Whom a member blocked or muted, when the account is handed over or erased."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from . import holdings
from .models import Block


def export(user):
    for row in Block.objects.filter(by=user).select_related("whom"):
        yield {"member": row.whom.display_name, "kind": row.kind, "made_at": row.made_at}


def erase(user, keep_words: bool) -> None:
    Block.objects.filter(Q(by=user) | Q(whom=user)).delete()


holdings.register(
    holdings.Holding(
        key="accounts:blocks",
        label=_("Blocked and muted members"),
        export=export,
        erase=erase,
        covers=("accounts.Block",),
    )
)
