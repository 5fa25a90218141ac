"""New services in what a member follows."""

from django.utils.translation import gettext_lazy as _

from commons.notices.following import register
from network.organizations.new_pages import source

from .models import ServicePage

register(source("services:services", _("Services"), ServicePage))
