"""Sign-up as a person does it: the page is opened, read, filled in and sent."""

import re

from django.urls import reverse
from wagtail.models import Site

from commons.accounts import tickets
from commons.accounts.models import Joining

PASSWORD = "four words standing together"  # noqa: S105


def open_site(way="open"):
    site = Site.objects.get(is_default_site=True)
    Joining.objects.update_or_create(site=site, defaults={"way": way})


def shown(client, address=None) -> dict:
    """The hidden parts of the form, as if it had been open for a while."""
    page = client.get(address or reverse("account_signup")).content.decode()
    ticket = tickets.read(re.search(r'name="ticket" value="([^"]+)"', page)[1])
    return {"ticket": ticket_of(ticket.name), "sign_in_name": ticket.name}


def ticket_of(name, age=60):
    """A ticket for `name`, shown `age` seconds ago."""
    import time
    from unittest import mock

    with mock.patch.object(tickets.time, "time", return_value=time.time() - age):
        return tickets.issue(name)


def fill(hidden, **changes) -> dict:
    return {
        "display_name": "قلم حر",
        "password1": PASSWORD,
        "password2": PASSWORD,
        "email": "",
        "website": "",
        **hidden,
        **changes,
    }


def sign_up(client, **changes):
    return client.post(reverse("account_signup"), fill(shown(client), **changes))
