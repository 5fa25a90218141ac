"""Where sessions lie: Django's table, with a shorter life for those on a shared telephone."""

from django.contrib.sessions.backends import db
from django.utils import timezone

from commons.safety.prepared import Prepared

SHARED = "shared"
SHARED_SECONDS = 30 * 60  # without a click; see `own_sessions.notice_visit`


def _rows(key: str):
    return SessionStore.get_model_class().objects.filter(session_key=key)


_stored = Prepared(_rows)


class SessionStore(db.SessionStore):
    """A shared telephone's session ends with the browser, and half an hour after the last click.

    Its cookie is told to end with the browser (`set_expiry(0)`), for which Django otherwise keeps
    the row as long as any.
    """

    def _get_session_from_db(self):
        row = _stored.first(self.session_key)
        if row is None or row.expire_date <= timezone.now():
            self._session_key = None
            return None
        return row

    def get_session_cookie_age(self):
        if self.get(SHARED):
            return SHARED_SECONDS
        return super().get_session_cookie_age()
