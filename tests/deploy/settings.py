"""Production's settings, but for static files, which are served as they lie in the source.

Collecting and compressing them takes half a minute, and nothing of anybody is in them.
"""

from wasl.settings.production import *  # noqa: F403
from wasl.settings.production import STORAGES

STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
WHITENOISE_AUTOREFRESH = True
