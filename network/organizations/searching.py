"""Organisations in the search, each by the page that speaks for it."""

from django.utils.translation import gettext_lazy as _

from search.pages import page_source
from search.sources import sources

from .models import OrganizationPage

sources.register(page_source("organizations", _("Organisations"), OrganizationPage))
