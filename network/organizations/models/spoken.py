from django.db import models
from django.utils.translation import gettext_lazy as _


class Spoken(models.TextChoices):
    """Languages of the region, by their codes of BCP 47."""

    ARABIC = "ar", _("Arabic")
    KURMANJI = "ku", _("Kurmanji Kurdish")
    SORANI = "ckb", _("Sorani Kurdish")
    TURKISH = "tr", _("Turkish, Turkmen")
    ARMENIAN = "hy", _("Armenian")
    ENGLISH = "en", _("English")
