"""A copy on somebody's own machine, served on 127.0.0.1 without TLS."""

from .base import *
from .base import ROOT, VAR, env
from .local import secret_key

VAR.mkdir(parents=True, exist_ok=True)  # the embedded database lies here

DEBUG = env.bool("DEBUG", default=True)
SECRET_KEY = env("SECRET_KEY", default="") or secret_key(ROOT / ".secret-key")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = False
SESSION_COOKIE_NAME = "session"
CSRF_COOKIE_SECURE = False
CSRF_COOKIE_NAME = "csrf"

# A demo on one's own machine is entered with the password alone.
STAFF_SECOND_FACTOR = env.bool("STAFF_SECOND_FACTOR", default=False)
