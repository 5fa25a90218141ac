from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from .models import NAME_FIELDS

NAMES = MultiFieldPanel([FieldPanel(name) for name in NAME_FIELDS], heading=_("Names"))
