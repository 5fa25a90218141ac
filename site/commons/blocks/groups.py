"""The three shelves of the block chooser."""

from django.utils.translation import gettext_lazy as _

TEXT = _("Text")
FACTS = _("Facts and steps")
LINKS = _("Pictures, files and links")
