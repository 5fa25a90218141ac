"""Names of organisations and networks that everybody can read here, kept from imitation."""

from itertools import chain

from django.utils.translation import gettext_lazy as _

from commons.accounts import public_names
from commons.identity.models import NAME_FIELDS

from .models import Network, Organization


def names(user):
    """Drafts are left out: refusing their names would tell that somebody founds something."""
    public = Organization.objects.visible_to(None).values_list(*NAME_FIELDS)
    networks = Network._default_manager.values_list(*NAME_FIELDS)
    return filter(None, chain.from_iterable(chain(public, networks)))


public_names.register(
    "organizations:organizations",
    names,
    _(
        "This is the name of an organisation here, or looks like one. Choose another one; a tie to "
        "an organisation is shown on your profile once it has confirmed it."
    ),
)
