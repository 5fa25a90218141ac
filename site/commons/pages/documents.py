"""Which documents the pages show, for `commons.media.showing`."""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from .querysets import BasePageQuerySet


def shows(user, document) -> bool:
    """Whether a page `user` may read links to the document: in its text, a block or a row."""
    pages = ContentType.objects.get_for_model(Page)
    references = ReferenceIndex.get_references_to(document).filter(base_content_type=pages)
    ids = {int(pk) for pk in references.values_list("object_id", flat=True)}
    return bool(ids) and BasePageQuerySet(Page).visible_to(user).filter(pk__in=ids).exists()
