"""Which blocks a body offers, in the order the editor sees them."""

from .callout import CalloutBlock
from .download import DownloadBlock
from .figures import KeyFiguresBlock
from .picture import PictureBlock
from .quote import QuoteBlock
from .recommendation import RecommendationBlock
from .related import RelatedPagesBlock
from .steps import StepsBlock
from .text import HeadingBlock, ParagraphBlock


def body_blocks():
    """Return fresh (name, block) pairs; the names are stored in the database and never change."""
    return [
        ("paragraph", ParagraphBlock()),
        ("heading", HeadingBlock()),
        ("picture", PictureBlock()),
        ("quote", QuoteBlock()),
        ("key_figures", KeyFiguresBlock()),
        ("callout", CalloutBlock()),
        ("steps", StepsBlock()),
        ("recommendation", RecommendationBlock()),
        ("download", DownloadBlock()),
        ("related_pages", RelatedPagesBlock()),
    ]
