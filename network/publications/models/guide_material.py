from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable, TranslatableMixin

from commons.identity.words import PlainWords
from commons.pages import locales


class Kind(models.TextChoices):
    ARTICLE = "article", _("article")
    DOCUMENT = "document", _("document")
    FORM = "form", _("form to fill in")
    VIDEO = "video", _("video")
    LINK = "link", _("link")
    PAGE = "page", _("page")


class State(models.TextChoices):
    PUBLISHED = "published", _("published")
    SOON = "soon", _("coming soon")


class GuideMaterial(PlainWords, TranslatableMixin, Orderable):
    """Something that comes with a guide: a file, a link, a video or a page; there or coming."""

    page = ParentalKey("publications.GuidePage", on_delete=models.CASCADE, related_name="materials")
    title = models.CharField(_("title"), max_length=150)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.ARTICLE)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.PUBLISHED)
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("file"),
    )
    url = models.URLField(_("address elsewhere"), blank=True)
    target = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("page of this site"),
    )
    language = models.CharField(
        _("language"), max_length=3, choices=settings.KNOWN_LANGUAGES, default="ar"
    )
    minutes = models.PositiveSmallIntegerField(
        _("minutes"), null=True, blank=True, help_text=_("To read or to watch, if you know.")
    )

    PERSONAL = dict.fromkeys(
        [
            "id",
            "sort_order",
            "translation_key",
            "locale",
            "page",
            "title",
            "kind",
            "state",
            "document",
            "url",
            "target",
            "language",
            "minutes",
        ]
    )

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("material")
        verbose_name_plural = _("materials")

    def __str__(self) -> str:
        return self.title

    @property
    def is_published(self) -> bool:
        return self.state == State.PUBLISHED

    @property
    def is_in_another_language(self) -> bool:
        return self.language != locales.code(self.locale_id)

    def address(self, pages: dict) -> str:
        """Where it is, or "" when it is still to come or its page is not in `pages`
        ({id: page}, those the reader may open).
        """
        if not self.is_published:
            return ""
        if self.document_id:
            return self.document.url
        target = pages.get(self.target_id)
        return target.url if target else self.url

    def clean(self):
        super().clean()
        sources = [self.document_id, self.url, self.target_id]
        given = sum(1 for source in sources if source)
        if given > 1:
            raise ValidationError(_("Give one source: a file, an address or a page."))
        if self.is_published and not given:
            raise ValidationError(
                {"state": _("Give a file, an address or a page, or choose “coming soon”.")}
            )
