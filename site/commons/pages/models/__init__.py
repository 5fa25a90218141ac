from .base_page import BasePage
from .checklist import Checklist
from .correction import Correction
from .cover import Cover
from .hidden_page import HiddenPage
from .listing_page import ListingPage
from .read_also import ReadAlso
from .short_link import ShortLink
from .site_modules import SiteModules

__all__ = [
    "BasePage",
    "Checklist",
    "Correction",
    "Cover",
    "HiddenPage",
    "ListingPage",
    "ReadAlso",
    "ShortLink",
    "SiteModules",
]
