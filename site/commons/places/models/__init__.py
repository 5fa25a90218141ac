from .area import Area, AreaProfile, AreaSpelling
from .page_area import PageArea

__all__ = ["Area", "AreaProfile", "AreaSpelling", "PageArea"]
