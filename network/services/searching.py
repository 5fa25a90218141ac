"""Services in the search."""

from django.utils.translation import gettext_lazy as _

from search.pages import page_source
from search.sources import sources

from .models import ServicePage

sources.register(page_source("services", _("Services"), ServicePage))
