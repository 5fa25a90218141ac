"""A file to take away, with its kind and size told before the tap."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from .groups import LINKS


class DownloadBlock(blocks.StructBlock):
    """One document; a file that was deleted since is left out."""

    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(
        label=_("Title"),
        max_length=150,
        required=False,
        help_text=_("Leave empty to use the document's own title."),
    )
    text = blocks.CharBlock(label=_("What is in it"), max_length=250, required=False)

    class Meta:
        label = _("Download")
        description = _("A file to take away. Its kind and size are shown by themselves.")
        icon = "download"
        group = LINKS
        template = "blocks/download_block.html"
        preview_template = "blocks/previews/download_block.html"
