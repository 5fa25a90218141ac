"""Pictures and documents a person brought. They belong to the pages that show them, and stay."""

from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import UploadedFile

from .. import holdings


def _mine(model, user):
    return model._base_manager.filter(uploaded_by_user=user).order_by("pk")


def _images(user):
    for image in _mine(get_image_model(), user):
        yield {
            "title": image.title,
            "description": image.description,
            "uploaded_at": image.created_at,
            "file": image.filename,
        }


def _documents(user):
    for document in _mine(get_document_model(), user):
        yield {
            "title": document.title,
            "uploaded_at": document.created_at,
            "file": document.filename,
        }


def _files(model):
    return lambda user: ((thing.filename, thing.file) for thing in _mine(model, user))


def _disown(model):
    def erase(user, keep_words: bool) -> None:
        _mine(model, user).update(uploaded_by_user=None)

    return erase


def _none(user):
    return ()


def _drop_waiting(user, keep_words: bool) -> None:
    """Files of an upload that was begun and not finished."""
    for waiting in UploadedFile.objects.filter(uploaded_by_user=user):
        waiting.file.delete(save=False)
        waiting.delete()


holdings.register(
    holdings.Holding(
        "media:documents",
        _("Documents I uploaded"),
        _documents,
        _disown(get_document_model()),
        covers=("media.Document", "wagtaildocs.Document"),
        files=_files(get_document_model()),
    )
)
holdings.register(
    holdings.Holding(
        "media:images",
        _("Pictures I uploaded"),
        _images,
        _disown(get_image_model()),
        covers=("media.Image", "wagtailimages.Image"),
        files=_files(get_image_model()),
    )
)
holdings.register(
    holdings.Holding(
        "media:unfinished",
        _("Unfinished uploads"),
        _none,
        _drop_waiting,
        covers=("wagtailcore.UploadedFile",),
    )
)
