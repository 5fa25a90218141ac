"""A service: one row in every language. Its words are its ServicePage, per language.

Places, contacts and verifications hang on this row and lie outside the page's revisions, so that
a later approval of words can never bring back an old telephone number.
"""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from ..querysets import ServiceQuerySet


class Service(ClusterableModel):
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = ServiceQuerySet.as_manager()

    PERSONAL = dict.fromkeys(["id", "uuid"])

    class Meta:
        verbose_name = _("service: places, numbers, verification")
        verbose_name_plural = _("services: places, numbers, verification")

    def __str__(self) -> str:
        page = self.pages.order_by("locale_id").first()
        return page.title if page else str(self.uuid)
