from django.forms import FileInput
from wagtail.images.forms import BaseImageForm

from .fields import PictureField
from .upload import Upload


class ImageForm(Upload, BaseImageForm):
    """Without the script that copies the file's name into the title."""

    file_field = PictureField

    class Meta(BaseImageForm.Meta):
        widgets = BaseImageForm.Meta.widgets | {"file": FileInput()}
