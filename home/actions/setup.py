"""A real, empty site from nothing."""

from django.contrib.auth import get_user_model
from django.db import transaction
from wagtail.models import Site

from commons.accounts.actions import roles
from commons.safety import audit

from ..audit_actions import SET_UP
from ..beginning.pages import FOOTER, HOME, INDEXES
from ..beginning.themes import DAYS_OF_TRUST, THEMES
from . import frame, front_pages, review, subjects


@transaction.atomic
def open_site(*, administrator: dict | None = None):
    """Front page, lists, menu, themes, roles and review; what is there already stays.

    `administrator` holds sign_in_name, display_name, email and password of the first account, or
    is None when there is one. Returns the account, or None. Raises ValidationError for bad names.
    """
    home = front_pages.open_front(words=HOME)
    lists = front_pages.open_lists(home=home, words=INDEXES)
    frame.furnish(
        site=Site.objects.get(root_page=home),
        home=home,
        entries=list(lists.values()),
        about=FOOTER,
        links=[],
    )
    subjects.plant(tree=THEMES, days=DAYS_OF_TRUST)
    review.arrange()
    if administrator is None:
        return None
    account = make_administrator(**administrator)
    audit.record(SET_UP, home, account, part="administrator")
    return account


@transaction.atomic
def make_administrator(*, sign_in_name, display_name, password, email=None):
    """An account above all roles. Raises ValidationError when a name is taken or unusable."""
    user = get_user_model()(sign_in_name=sign_in_name, display_name=display_name, email=email)
    user.set_password(password)
    user.full_clean()
    user.save()
    roles.change(member=user, groups=[], by=None, administrator=True)
    return user
