"""Why the door turned a file away, said to the person who brought it."""

import struct
import zlib

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MESSAGES = {
    "empty": _("This file is empty."),
    "too_big": _("This file is too large (%(size)s). The limit is %(limit)s."),
    "too_many_pixels": _(
        "This picture is too large (%(width)s × %(height)s pixels). "
        "The limit is %(limit)s million pixels. Make it smaller and try again."
    ),
    "far_too_many_pixels": _(
        "This picture has too many pixels. "
        "The limit is %(limit)s million pixels. Make it smaller and try again."
    ),
    "not_picture": _("This is not a picture. Upload a JPEG, PNG, WebP or HEIC file."),
    "svg": _("SVG pictures can carry programs and are not accepted. Upload a PNG instead."),
    "moving": _("Moving pictures are not accepted. Upload one still picture."),
    "video": _("Videos are not accepted yet. Publish the video elsewhere and link to it."),
    "broken_picture": _(
        "This picture is damaged or incomplete. Save it again on your device and upload it anew."
    ),
    "not_document": _(
        "This kind of file is not accepted. Upload a PDF, Word (docx), Excel (xlsx), "
        "PowerPoint (pptx), OpenDocument text (odt), CSV or plain text file."
    ),
    "old_office": _(
        "This is an old or password-protected Office file. "
        "Save it without a password as docx, xlsx, pptx or PDF."
    ),
    "locked": _("This file is protected by a password. Save it without one and upload it again."),
    "macros": _("This file contains macros. Save it without macros, or as PDF."),
    "embedded": _(
        "This file contains another file (%(part)s) that cannot be checked. "
        "Take it out, or save the file as PDF."
    ),
    "broken_document": _(
        "This file is damaged or incomplete. Open it, save it again and upload the new file."
    ),
    "bomb": _("This file unpacks to far more than it should and cannot be accepted."),
    "letters": _("The letters in this text file cannot be read. Save it as UTF-8."),
}

# What readers of foreign formats raise on damaged input. Warnings are here because
# the readers warn about damage, and a strict set-up turns warnings into errors.
BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    Warning,
    struct.error,
    zlib.error,
)


class Refused(ValidationError):
    """The file may not come in. `code` is a key of MESSAGES; a form shows the message as it is.

    The message never holds the file's name or content: the uploader's script shows it as HTML.
    """

    def __init__(self, code: str, **params):
        super().__init__(MESSAGES[code], code=code, params=params)
