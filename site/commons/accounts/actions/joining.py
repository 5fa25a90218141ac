"""Making one's own account."""

from allauth.account.models import EmailAddress
from django.db import transaction

from commons.safety import audit, later

from ..audit_actions import DOOR_SET, JOINED
from ..models import Joining, User
from . import inviting

CONFIRM = "commons.accounts.tasks.ask_to_confirm"
ALREADY = "commons.accounts.tasks.tell_of_second_account"


@transaction.atomic
def join(*, sign_in_name, display_name, password, email="", language="", invitation=None) -> User:
    """An account that can do nothing yet, beyond what `invitation` brings.

    Raises IntegrityError when the sign-in name is taken, Spent when the invitation is over.

    An address counts once it is confirmed. One that belongs to an account already gets a letter
    that says so; whoever filled in the form sees no difference.
    """
    user = User.objects.create_user(
        sign_in_name, password, display_name=display_name, language=language
    )
    if email and is_taken(email):
        later.enqueue(ALREADY, email, language)
    elif email:
        address = EmailAddress.objects.create(user=user, email=email, primary=False, verified=False)
        later.enqueue(CONFIRM, address.pk)
    if invitation is not None:
        inviting.take_up(invitation=invitation, user=user)
    audit.record(JOINED, user)
    return user


def is_taken(email: str) -> bool:
    verified = EmailAddress.objects.filter(email__iexact=email, verified=True)
    return verified.exists() or User.objects.filter(email__iexact=email).exists()


@transaction.atomic
def set_way(*, site, way: str, by=None) -> None:
    """Opens or closes a site to people who make an account themselves."""
    row, _made = Joining.objects.update_or_create(site=site, defaults={"way": way})
    audit.record(DOOR_SET, row, by, way=way)
