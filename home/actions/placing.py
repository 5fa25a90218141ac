"""Putting a page into the tree and publishing it, as an editor would in the admin."""

from django.db import transaction


@transaction.atomic
def place(*, page, under, by=None, published_at=None):
    """Add `page` below `under` and publish it. Returns the page as it stands in the database.

    `published_at` dates the first publication. Wagtail's own log and signals record the rest:
    short link, indexes, cache. Raises ValidationError for a page that could not be published.
    """
    page.live = False
    page.owner = by
    page.first_published_at = published_at
    under.add_child(instance=page)
    return publish(page=page, by=by)


@transaction.atomic
def translate(*, page, locale, change, by=None):
    """Copy `page` into `locale`, let `change(copy)` put in its words, and publish it.

    The parent must exist in that language (wagtail.models.i18n raises ParentNotTranslatedError).
    """
    copy = page.copy_for_translation(locale)
    copy.first_published_at = page.first_published_at
    change(copy)
    return publish(page=copy, by=by)


def publish(*, page, by=None):
    """Publish what `page` holds, as a revision of its own. Returns it afresh from the database."""
    page.full_clean()
    revision = page.save_revision(user=by)
    revision.publish(user=by)
    return type(page).objects.get(pk=page.pk)
