from django.utils.http import content_disposition_header
from django.utils.text import get_valid_filename
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument

from commons.arabic import bidi

from ..fields import CleanDocumentField
from ..storage import document_name, private


class Document(AbstractDocument):
    """A file people may download once a page they may read shows it."""

    file = CleanDocumentField(
        verbose_name=_("file"),
        help_text=_("Authors, comments and earlier versions inside the file are removed."),
        storage=private,
        upload_to=document_name,
    )
    tags = TaggableManager(
        verbose_name=_("tags"),
        help_text=_("Words that help editors find it again."),
        blank=True,
        related_name="media_documents",
    )

    admin_form_fields = ("title", "file", "collection", "tags")

    PERSONAL = {"file": None, "tags": None}

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        default_related_name = "media_documents"  # Wagtail's own model of this name stays installed
        permissions = [("choose_document", "Can choose document")]

    def clean(self):
        """The door judges by content; Wagtail's look at the name would only add a second error."""

    def save(self, *args, **kwargs):
        """The last guard: whoever hands over a file, it passes the door. Raises `Refused`."""
        self.file.pass_door()
        self.title = bidi.clean(self.title)
        if self.file and self.file_size is None:
            self.file_size = self.file.size
        super().save(*args, **kwargs)

    @property
    def download_name(self) -> str:
        """The title as a file name, for whoever downloads it."""
        return f"{get_valid_filename(self.title[:80] or 'file')}.{self.file_extension}"

    @property
    def content_disposition(self) -> str:
        """Always a download: a document of ours never opens in the site's own window."""
        return content_disposition_header(as_attachment=True, filename=self.download_name)
