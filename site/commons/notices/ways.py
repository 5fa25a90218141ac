"""How a notice reaches a member beside the list on the site."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Way(TextChoices):
    """What a member chooses for a kind. Whatever the choice, the notice is on the site too."""

    SITE = "site", _("On the site only")
    NOW = "now", _("By e-mail at once")
    DAILY = "daily", _("By e-mail, gathered once a day")
    WEEKLY = "weekly", _("By e-mail, gathered once a week")


DIGESTS = (Way.DAILY, Way.WEEKLY)
ALWAYS = "always"  # waits for a letter of its own that nobody can switch off
