from .guide_material import GuideMaterial
from .guide_page import GuideIndexPage, GuidePage
from .news_page import NewsIndexPage, NewsPage
from .opinion_page import OpinionIndexPage, OpinionPage

__all__ = [
    "GuideIndexPage",
    "GuideMaterial",
    "GuidePage",
    "NewsIndexPage",
    "NewsPage",
    "OpinionIndexPage",
    "OpinionPage",
]
