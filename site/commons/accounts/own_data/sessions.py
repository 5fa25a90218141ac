"""Open sessions, and what waits or has been done in the queue."""

from django.contrib.sessions.models import Session
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from .. import holdings


def of(user):
    """Every kept session of this person, ended ones too. Reads them all: rare enough to afford."""
    for session in Session.objects.iterator():
        if session.get_decoded().get("_auth_user_id") == str(user.pk):
            yield session


def _nothing(user):
    """Keys and times of no meaning to a person; the list of devices is handed over elsewhere."""
    return ()


def _end(user, keep_words: bool) -> None:
    for session in list(of(user)):
        session.delete()
    DBTaskResult.objects.finished().delete()  # what a task was given may hold an address


holdings.register(
    holdings.Holding(
        "accounts:stored_sessions",
        _("What keeps a device signed in"),
        _nothing,
        _end,
        covers=("sessions.Session", "django_tasks_database.DBTaskResult"),
    )
)
