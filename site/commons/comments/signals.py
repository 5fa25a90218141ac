"""What happens to comments when something else happens."""

from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings


def delete_with_its_page(instance, **kwargs) -> None:
    """The package's row has no key to the page: without this it stays when the page is deleted."""
    from django_comments_xtd.models import XtdComment

    XtdComment.norel_objects.filter(pk=instance.pk).delete()


def take_down(page) -> None:
    """Hides every comment of a page that is taken down: a later publication brings none back."""
    from commons.notices.actions import notices

    from .actions import deciding
    from .models import Sidecar

    comments = list(Sidecar.objects.filter(page_id=page.pk, withdrawn_at=None))
    deciding.hide_many(comments=comments)
    for comment in comments:
        notices.withdraw(about=comment)


def name_site(**kwargs) -> None:
    """The row of django.contrib.sites that the package's rows point to, under our own name."""
    Site = apps.get_model("sites", "Site")
    host = urlsplit(settings.SITE_URL).netloc
    Site.objects.update_or_create(
        pk=settings.SITE_ID, defaults={"domain": host[:100], "name": settings.SITE_NAME[:50]}
    )
