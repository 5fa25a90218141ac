"""New writing in what a member follows."""

from django.utils.translation import gettext_lazy as _

from commons.notices.following import register
from network.organizations.new_pages import source

from .models import GuidePage, NewsPage, OpinionPage

register(source("publications:guides", _("Guides"), GuidePage))
register(source("publications:news", _("News"), NewsPage))
register(source("publications:opinion", _("Opinion"), OpinionPage))
