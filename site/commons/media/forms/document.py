from django.forms import FileInput
from wagtail.documents.forms import BaseDocumentForm

from .fields import PaperField
from .upload import Upload


class DocumentForm(Upload, BaseDocumentForm):
    """Without the script that copies the file's name into the title."""

    file_field = PaperField

    class Meta(BaseDocumentForm.Meta):
        widgets = BaseDocumentForm.Meta.widgets | {"file": FileInput()}
