"""Why an action was not done although the person may do it: the answer is 409 or 429."""

from collections.abc import Callable
from http import HTTPStatus

from django.utils.translation import gettext as _


class Conflict(Exception):
    """Somebody else was quicker, or it was done already. `str()` is for the person."""

    @classmethod
    def closed(cls):
        return cls(_("This case has been decided already."))

    @classmethod
    def claimed(cls):
        return cls(_("Another moderator is looking into this case."))

    @classmethod
    def unless_open(cls, case) -> None:
        if not case.is_open:
            raise cls.closed()


class TooMany(Exception):
    """Too often in a short time. `seconds` says how long to wait."""

    def __init__(self, message: str, seconds: int):
        super().__init__(message)
        self.seconds = seconds

    def answer(self, form, draw: Callable, field: str | None = None):
        """What `draw(status)` makes of `form`, which says why, at `field` or above all."""
        form.add_error(field, str(self))
        response = draw(HTTPStatus.TOO_MANY_REQUESTS)
        response["Retry-After"] = str(self.seconds)
        return response
