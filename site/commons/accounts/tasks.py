"""Letters about accounts. They go out after the answer, so a slow mail server holds nobody up."""

from urllib.parse import quote

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from django_tasks import task

from . import discretion
from .actions import erasures, exports
from .models import Erasure, Export, User


def write(template: str, user: User, address: str, **context) -> None:
    """Sends `template`_subject.txt and _message.txt in the reader's language."""
    context |= {"user": user, "site": settings.SITE_URL, "timestamp": timezone.localtime()}
    with override(user.preferred_language):
        subject = render_to_string(f"{template}_subject.txt", context)
        body = render_to_string(f"{template}_message.txt", context)
    send_mail(" ".join(subject.split()), body, None, [address])


@task(backend="later")
def tell_owner(user_id: int, template: str, words: dict, address: str = "") -> None:
    """What changed in somebody's account, without the address or browser it came from.

    `address` is given when the letter belongs to an old one. Without any, nothing is sent.
    """
    user = User.objects.filter(pk=user_id).first()
    address = address or (user.email if user else "")
    if user and address and not discretion.written_instead(user, address):
        write(template, user, address, **words)


@task(backend="later")
def send_password_link(user_id: int) -> None:
    """The link for a forgotten password, made here so that no task and no log holds it.

    0, for an address nobody has, sends nothing.
    """
    user = User.objects.filter(pk=user_id, is_active=True).first()
    address = user and (user.email or EmailAddress.objects.get_primary_email(user))
    if not address:
        return
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    with override(user.preferred_language):
        path = reverse(
            "account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"}
        ).replace("UID-KEY", quote(key))
    write(
        "account/email/password_reset_key",
        user,
        address,
        password_reset_url=settings.SITE_URL + path,
    )


@task(backend="later")
def ask_to_confirm(address_id: int) -> None:
    """The link that makes an address count. Nothing is sent when it was confirmed or taken away."""
    address = EmailAddress.objects.filter(pk=address_id, verified=False).first()
    if address is None:
        return
    key = EmailConfirmationHMAC.create(address).key
    with override(address.user.preferred_language):
        link = settings.SITE_URL + reverse("account_confirm_email", args=[key])
    write("account/email/email_confirmation", address.user, address.email, activate_url=link)


@task(backend="later")
def tell_of_second_account(email: str, language: str) -> None:
    """To the owner of an address that somebody gave for a new account."""
    language = language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    write("account/email/account_already_exists", User(language=language), email)


@task(backend="later")
def tell_administrators_of_reset(member_id: int, by_id: int | None, reason: str) -> None:
    """Somebody who talks a coordinator into a reset gets past the password's best guard."""
    people = User.objects.in_bulk([member_id, by_id])
    if member_id not in people:
        return
    for administrator in User.objects.administrators().filter(email__isnull=False):
        write(
            "account/email/second_factor_reset",
            administrator,
            administrator.email,
            member=people[member_id],
            by=people.get(by_id),
            reason=reason,
        )


@task(backend="later")
def erase(user_id: int) -> None:
    """Carries out what the member asked for. The letter goes here and now: a queue would keep it."""
    asked = Erasure.objects.select_related("user").filter(pk=user_id).first()
    if asked is None:
        return
    user = asked.user
    erasures.carry_out(member=user, keep_words=asked.keep_words, names=asked.names)
    if user.email:
        write("account/email/erased", user, user.email)


@task(backend="later")
def make_export(export_id: int) -> None:
    export = Export.objects.select_related("user").filter(pk=export_id).first()
    if export:
        exports.make(export=export)
