"""Form fields that send the file through the door and tell its limits beforehand."""

from django.conf import settings
from django.forms import FileField
from django.template.defaultfilters import filesizeformat
from django.utils.functional import lazy
from django.utils.translation import gettext
from wagtail.documents.fields import WagtailDocumentField
from wagtail.images.fields import WagtailImageField

from commons.safety.uploads import door


def _picture_help() -> str:
    return gettext(
        "JPEG, PNG, WebP or HEIC, up to %(size)s and %(pixels)s million pixels. "
        "Place, time and device are taken out of the file, and its name is not kept."
    ) % {
        "size": filesizeformat(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE),
        "pixels": settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000,
    }


def _document_help() -> str:
    return gettext(
        "PDF, DOCX, XLSX, PPTX, ODT, CSV or TXT, up to %(size)s. "
        "Authors, comments and earlier versions are taken out, and the file's name is not kept. "
        "Readers can download it once a published page shows it."
    ) % {"size": filesizeformat(settings.WAGTAILDOCS_MAX_UPLOAD_SIZE)}


class PictureField(WagtailImageField):
    """Gives an `Admitted` file, or the door's reason as an error."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.help_text = lazy(_picture_help, str)()

    def to_python(self, data):
        file = FileField.to_python(self, data)
        return None if file is None else door.picture(file)


class PaperField(WagtailDocumentField):
    """Gives an `Admitted` file, or the door's reason as an error."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.help_text = lazy(_document_help, str)()
        self.widget.attrs["accept"] = ",".join(f".{e}" for e in settings.WAGTAILDOCS_EXTENSIONS)

    def to_python(self, data):
        file = FileField.to_python(self, data)
        return None if file is None else door.document(file)
