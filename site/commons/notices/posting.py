"""The last moment before a letter goes: may this member still see, and still hear, each of these?

`letters.take` stores that a letter is being sent; nobody else takes it for a quarter of an hour.
A worker that dies between the mail server's yes and `letters.close` cannot have told anybody
which of the two it was. So the letter goes once more, with the same `Message-ID`, by which mail
programs know it again. Closing it first would lose it instead, and a lost word about a new sign-in
or a link for a new password is worse than a digest that came twice.
"""

from allauth.account.models import EmailAddress
from django.utils.translation import override

from . import following, mutes, reading
from .actions import letters
from .composing import Words, compose, discreet_letter, is_discreet
from .models import Letter


def post(letter_id: int) -> bool:
    """Sends the letter if there is still something to say. Whether mail went out.

    Raises what the mail server answers; the letter is then tried again later.
    """
    letter = letters.take(pk=letter_id)
    if letter is None:
        return False
    address = address_of(letter.recipient)
    with override(letter.recipient.preferred_language):
        words = still_to_say(letter) if address else Words()
        if words:
            compose(letter, words, address).send()
    letters.close(letter=letter, sent=bool(words))
    return bool(words)


def still_to_say(letter: Letter) -> Words:
    user = letter.recipient
    muted = mutes.muted_names(user)
    notices = [
        notice
        for notice in letter.notices.of(user).unread()
        if not mutes.is_muted(notice, muted) or letter.rhythm == "always"
    ]
    return Words(reading.groups(user, notices), following.items(user, letter.items))


def write_discreetly(user, address: str) -> bool:
    """What accounts would have told a member in words (see `commons.accounts.discretion`)."""
    if not is_discreet(user):
        return False
    discreet_letter(user, address).send()
    return True


def address_of(user) -> str:
    """Where mail may go: an address that was not left unconfirmed, of an account that is open."""
    if not user.is_active or not user.email:
        return ""
    unconfirmed = EmailAddress.objects.filter(user=user, email__iexact=user.email, verified=False)
    return "" if unconfirmed.exists() else user.email
