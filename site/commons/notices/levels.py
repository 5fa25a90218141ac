"""How closely somebody watches a thing."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.IntegerChoices):
    """The higher, the more a member hears. Without a row the level is normal."""

    MUTE = 0, _("Mute")
    NORMAL = 1, _("Normal")
    FOLLOW = 2, _("Follow")
    WATCH = 3, _("Watch")
