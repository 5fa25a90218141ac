"""Why a comment was not taken, and with which status: the typed words go back to the writer."""

from http import HTTPStatus

from django.utils.translation import gettext as _


class Refused(Exception):
    """`words` for the writer, in their language."""

    status = HTTPStatus.FORBIDDEN

    def __init__(self, words: str):
        super().__init__(words)
        self.words = words


class Closed(Refused):
    """The page takes no comments, or none from this person."""


class Gone(Refused):
    """What was answered was hidden or withdrawn meanwhile."""

    status = HTTPStatus.CONFLICT

    @classmethod
    def meanwhile(cls):
        return cls(_("This comment was withdrawn or hidden meanwhile, so it cannot be answered."))


class Sent(Refused):
    """The same form was sent before, with other words."""

    status = HTTPStatus.CONFLICT


class Unfit(Refused):
    """The words themselves: too many, none, or not to be published here."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
