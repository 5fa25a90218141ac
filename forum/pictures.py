"""Pictures below posts: kept without a name of whoever brought them, read for a whole page at once."""

from dataclasses import dataclass

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


def remove(ids) -> None:
    """The files go with the rows, once the transaction holds."""
    for image in Image.objects.filter(pk__in=[key for key in ids if key]):
        image.delete()
