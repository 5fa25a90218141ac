"""Pictures, the sizes made from them, and documents."""

from .document import Document
from .image import Image
from .rendition import Rendition

__all__ = ["Document", "Image", "Rendition"]
