"""A real site. Refuses to start on a development secret, DEBUG, or without ALLOWED_HOSTS."""

from django.core.exceptions import ImproperlyConfigured

from .base import *
from .base import ALLOWED_HOSTS, TASKS, env
from .local import PREFIX

SECRET_KEY = env("SECRET_KEY", default="")

if not SECRET_KEY or SECRET_KEY.startswith(PREFIX) or len(SECRET_KEY) < 50:
    raise ImproperlyConfigured(
        "SECRET_KEY is missing, shorter than 50 characters, or a development secret. "
        'Make one: python3 -c "import secrets; print(secrets.token_urlsafe(60))"'
    )
if env.bool("DEBUG", default=False):
    raise ImproperlyConfigured("DEBUG is on. Take it out of the environment of a real site.")
if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "ALLOWED_HOSTS must name the site's hosts, for example: wasl.example.org"
    )

TASKS = TASKS | {"later": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
