"""What the admin's upload screens ask."""

from .document import DocumentForm
from .image import ImageForm

__all__ = ["DocumentForm", "ImageForm"]
