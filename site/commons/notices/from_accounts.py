"""What accounts has to tell its members. Accounts lies below and only sends signals."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commons.accounts.models import Export
from commons.accounts.signals import export_made

from . import kinds
from .actions import notices

EXPORT = kinds.register(
    kinds.Kind(
        key="account:export",
        label=gettext_lazy("A download of my own data is ready"),
        sentence=lambda export, count: _("Everything of yours is ready to be downloaded."),
        visible=lambda user, export: export.user_id == user.pk and export.made_at is not None,
        address=lambda export: reverse("account_data"),
        always=True,
    )
)


def _tell(export, **kwargs) -> None:
    notices.send(kind=EXPORT.key, about=export, to=export.user)


def connect() -> None:
    export_made.connect(_tell, sender=Export, dispatch_uid="notices.export_made")
