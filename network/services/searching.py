"""Services in the search."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from search.pages import page_source
from search.sources import sources

from .models import ServicePage


def _visible(user, language: str):
    return ServicePage.objects.visible_to(user).in_language(language).on_offer()


sources.register(
    replace(page_source("services", _("Services"), ServicePage), visible=_visible),
)
