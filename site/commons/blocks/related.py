"""Related pages inside a text, shown only to those who may read them."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from . import reading
from .groups import LINKS


class RelatedPagesBlock(blocks.StructBlock):
    """Up to six pages of this site. A page the reader may not open is left out at rendering."""

    title = blocks.CharBlock(label=_("Title"), max_length=120, required=False)
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("Page")), label=_("Pages"), min_num=1, max_num=6
    )

    def get_context(self, value, parent_context=None):
        """Add `pages`: the chosen pages this reader may open, in the editor's order."""
        context = super().get_context(value, parent_context=parent_context)
        chosen = [page.pk for page in value["pages"] if page is not None]
        request = (parent_context or {}).get("request")
        visible = reading.visible_pages(reading.reader(request), chosen)
        context["pages"] = [visible[pk] for pk in chosen if pk in visible]
        return context

    class Meta:
        label = _("Related pages")
        description = _("Links to other pages of this site, with their titles kept up to date.")
        icon = "link"
        group = LINKS
        template = "blocks/related_pages_block.html"
        preview_template = "blocks/previews/related_pages_block.html"
        label_format = "{title}"
