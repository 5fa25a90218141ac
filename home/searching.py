"""The site's own pages in the search."""

from django.utils.translation import gettext_lazy as _

from search.pages import page_source
from search.sources import sources

from .models import ContactPage, StandardPage

sources.register(page_source("contact", _("Contact"), ContactPage))
sources.register(page_source("pages", _("Other pages"), StandardPage))
