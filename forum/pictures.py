"""Pictures below posts: kept without a name of whoever brought them, read for a whole page at once."""

from dataclasses import dataclass
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Collection

from commons.media.models import Image, Rendition
from commons.safety.uploads.door import Admitted

COLLECTION = "Forum"


@dataclass(frozen=True)
class Picture:
    """A file that came through the door, and what can be seen in it."""

    file: Admitted
    alt: str


def keep(picture: Picture) -> Image:
    """In a collection of its own, so that it lies apart from what editors chose."""
    collection = Collection.objects.filter(depth=2, name=COLLECTION).first()
    if collection is None:
        collection = Collection.get_first_root_node().add_child(name=COLLECTION)
    return Image.objects.create(
        title=_("Picture in the forum"), file=picture.file, collection=collection
    )


def attach(posts) -> None:
    """Gives every post its picture with the sizes that are made of it: one query, when some post
    has one, and another for those that nobody has looked at yet.
    """
    ids = {post.image_id for post in posts if post.image_id}
    if not ids:
        return
    made: dict[int, list[Rendition]] = {}
    images: dict[int, Image] = {}
    for row in Rendition.objects.filter(image__in=ids).select_related("image"):
        made.setdefault(row.image_id, []).append(row)
        images[row.image_id] = row.image
    fresh = ids - images.keys()
    images |= Image.objects.in_bulk(fresh) if fresh else {}
    for key, image in images.items():
        image.prefetched_renditions = made.get(key, [])
    for post in posts:
        if post.image_id in images:
            post.image = images[post.image_id]


def out_of_reach(posts) -> None:
    """What is hidden lies at another random address, and no size of it is left: whoever kept an
    address finds nothing. Once the post is shown again, its sizes are made anew.

    `posts` is a queryset. Call it inside a transaction.
    """
    ids = posts.filter(image__isnull=False).values_list("image", flat=True)
    for image in Image.objects.filter(pk__in=list(ids)):
        storage, old = image.file.storage, image.file.name
        with image.file.open("rb") as kept:
            new = storage.save(image.get_upload_to(old), kept)
        Image.objects.filter(pk=image.pk).update(file=new)
        for rendition in image.renditions.all():
            rendition.delete()
        transaction.on_commit(partial(storage.delete, old), robust=True)


def remove(ids) -> None:
    """The files go with the rows, once the transaction holds."""
    for image in Image.objects.filter(pk__in=[key for key in ids if key]):
        image.delete()
