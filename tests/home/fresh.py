"""A database as migrations leave it: Wagtail's welcome page, its groups, and nothing of ours."""

from contextlib import contextmanager

from django.db import transaction
from wagtail.models import Page, Site

from tests.world import World


@contextmanager
def database(blocker):
    """Open while the block runs; whatever was done in it is undone at its end."""
    with blocker.unblock(), transaction.atomic():
        World.clear()
        welcome = Page(title="Welcome to your new Wagtail site!", slug="home")
        Page.get_first_root_node().add_child(instance=welcome)
        Site.objects.update_or_create(
            is_default_site=True,
            defaults={"hostname": "localhost", "port": 80, "root_page": welcome},
        )
        yield
        transaction.set_rollback(True)
