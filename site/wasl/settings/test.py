"""The tests: production's strictness without its cost."""

from .base import *
from .base import DATABASES, ROOT, STORAGES
from .fingerprint import of_migrations

SECRET_KEY = "insecure-test-key"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = False
SESSION_COOKIE_NAME = "session"
CSRF_COOKIE_SECURE = False
CSRF_COOKIE_NAME = "csrf"

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
    for name in ("default", "pages")
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = STORAGES | {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "private": {
        "BACKEND": "django.core.files.storage.InMemoryStorage",
        "OPTIONS": {"base_url": None},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Kept between runs, and named after the migrations: a changed one makes a new database.
SHAPE = of_migrations(ROOT)
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    CACHE = ROOT / ".cache"
    CACHE.mkdir(exist_ok=True)
    DATABASES["default"]["TEST"] = {"NAME": CACHE / f"test-{SHAPE}.sqlite3"}
else:
    DATABASES["default"]["TEST"] = {"NAME": f"test_wasl_{SHAPE}"}

STAFF_SECOND_FACTOR = False  # the tests that are about it switch it on
WHITENOISE_AUTOREFRESH = True  # static files come from the source, none are collected for tests
