"""A service: one row in every language. Its words are its ServicePage, per language.

What is true in every language stands here: kind, cost, for whom, places, hours, numbers, alerts,
verification. All of it lies outside the page's revisions and counts at once, so that a later
approval of words can never bring back an old telephone number.
"""

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from ..querysets import ServiceQuerySet
from .cost import Cost
from .eligibility import Eligibility
from .status import Status
from .way_in import WayIn


class Kind(models.TextChoices):
    OURS = "ours", _("given by the organisation")
    PUBLIC = "public", _("a public service that the organisation helps to obtain")


class Service(Eligibility, Cost, WayIn, Status, ClusterableModel):
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(
        _("kind"),
        max_length=8,
        choices=Kind,
        default=Kind.OURS,
        help_text=_("Our own, or a public service we help people obtain."),
    )
    public_body = models.ForeignKey(
        "organizations.Organization",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("public body"),
        help_text=_("Who gives the public service that you help to obtain."),
    )

    objects = ServiceQuerySet.as_manager()

    PERSONAL = dict.fromkeys(["id", "uuid", "kind", "public_body"])

    class Meta:
        verbose_name = _("facts of a service")
        verbose_name_plural = _("facts of services")

    def __str__(self) -> str:
        page = self.pages.order_by("locale_id").first()
        return page.title if page else str(self.uuid)

    def clean(self):
        super().clean()
        if self.public_body_id and self.kind != Kind.PUBLIC:
            raise ValidationError(
                {"public_body": _("Only a public service has a public body: choose the kind.")}
            )
