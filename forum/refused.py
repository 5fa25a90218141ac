"""Why something was not taken, and with which status. The typed words go back to the writer."""

from http import HTTPStatus

from django.utils.translation import gettext as _

from commons.comments.refused import Closed, Gone, Refused, Sent, Unfit

__all__ = ["Closed", "Gone", "Missing", "Refused", "Sent", "Unfit", "meanwhile"]


class Missing(Refused):
    """There is no such thing, or not for this reader."""

    status = HTTPStatus.NOT_FOUND


def meanwhile() -> Gone:
    return Gone(
        _(
            "What you answer was withdrawn or hidden meanwhile. Your words are still here: send them once more as a reply to the topic."
        )
    )
