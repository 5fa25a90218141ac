"""What accounts has to tell its members. Accounts lies below and only sends signals."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from commons.accounts.models import Export, User
from commons.accounts.signals import (
    export_failed,
    export_made,
    recovery_link_made,
    signed_in_anew,
)

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
EXPORT_FAILED = kinds.register(
    kinds.Kind(
        key="account:export-failed",
        label=gettext_lazy("A download of my own data could not be made"),
        sentence=lambda user, count: _(
            "Everything of yours could not be gathered. Please ask for it again."
        ),
        visible=lambda user, member: user.pk == member.pk,
        address=lambda member: reverse("account_data"),
        always=True,
    )
)
SIGN_IN = kinds.register(
    kinds.Kind(
        key="account:sign-in",
        label=gettext_lazy("Somebody signed in to my account from a new browser"),
        sentence=lambda user, count: (
            ngettext(
                "There was a sign-in to your account from a browser that was not known.",
                "There were %(count)s sign-ins to your account from browsers that were not known.",
                count,
            )
            % {"count": count}
        ),
        visible=lambda user, member: user.pk == member.pk,
        address=lambda member: reverse("account_sessions"),
        always=True,
    )
)
RECOVERY_LINK = kinds.register(
    kinds.Kind(
        key="account:recovery-link",
        label=gettext_lazy("A coordinator made a link for a new password of mine"),
        sentence=lambda link, count: _(
            "A coordinator made a link for a new password to your account. You can switch it off."
        ),
        visible=lambda user, link: link.user_id == user.pk,
        address=lambda link: reverse("account_recovery"),
        always=True,
        mailed=False,  # accounts writes a letter of its own
    )
)


def _tell(export, **kwargs) -> None:
    notices.send(kind=EXPORT.key, about=export, to=export.user)


def _tell_of_failure(user, **kwargs) -> None:
    notices.send(kind=EXPORT_FAILED.key, about=user, to=user)


def _tell_of_sign_in(user, session, **kwargs) -> None:
    notices.send(kind=SIGN_IN.key, about=user, to=user, key=f"session:{session.pk}")


def _tell_of_link(user, link, **kwargs) -> None:
    notices.send(kind=RECOVERY_LINK.key, about=link, to=user, key=f"link:{link.pk}")


def connect() -> None:
    export_made.connect(_tell, sender=Export, dispatch_uid="notices.export_made")
    export_failed.connect(_tell_of_failure, sender=Export, dispatch_uid="notices.export_failed")
    signed_in_anew.connect(_tell_of_sign_in, sender=User, dispatch_uid="notices.sign_in")
    recovery_link_made.connect(_tell_of_link, sender=User, dispatch_uid="notices.recovery_link")
