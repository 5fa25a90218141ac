"""The names of those who speak for the site, kept from imitation."""

from django.utils.translation import gettext_lazy as _

from . import public_names
from .models import User


def names(user):
    others = User.objects.staff().exclude(pk=user.pk if user else None)
    return others.values_list("display_name", flat=True)


public_names.register(
    "accounts:staff",
    names,
    _("This name is used by the site's team, or looks like one of theirs. Choose another one."),
)
