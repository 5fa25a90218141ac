"""Letters go out after the answer, so a slow mail server holds nobody up."""

from django_tasks import task

from commons.accounts.models import User

from .actions import letters
from .posting import post
from .ways import ALWAYS, Way


@task(backend="later")
def write_now(user_id: int) -> None:
    """Gathers what waits for mail at once, and sends it; what comes in a burst is one letter."""
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is None:
        return
    for rhythm in (ALWAYS, Way.NOW):
        letter = letters.gather(user=user, rhythm=rhythm)
        if letter:
            post(letter.pk)


@task(backend="later")
def post_letter(letter_id: int) -> None:
    """Sends one letter, unless it is out already."""
    post(letter_id)
