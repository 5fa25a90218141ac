"""The door for a WSGI server (gunicorn), with the strict settings unless told otherwise."""

import os

from django.core.wsgi import get_wsgi_application

from commons.pages.kept import KeptPages

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.settings.production")
application = KeptPages(get_wsgi_application())
