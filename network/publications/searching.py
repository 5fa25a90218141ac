"""News, opinion and guides in the search."""

from django.utils.translation import gettext_lazy as _

from search.pages import page_source
from search.sources import sources

from .models import GuidePage, NewsPage, OpinionPage

sources.register(page_source("guides", _("Guides"), GuidePage))
sources.register(page_source("news", _("News"), NewsPage))
sources.register(page_source("opinion", _("Opinion"), OpinionPage))
