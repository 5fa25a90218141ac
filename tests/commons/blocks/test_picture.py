"""A picture needs words and consent before it is published, not before it is saved."""

import pytest
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from commons.blocks.fields import BodyField
from commons.blocks.picture import PictureBlock
from commons.media.models import Image

pytestmark = pytest.mark.django_db


@pytest.fixture
def image():
    return Image.objects.bulk_create([Image(title="x", file="x.png", width=4, height=3)])[0]


def value(block, image, **changes):
    row = {
        "image": image,
        "alt_text": "Two women at a table",
        "decorative": False,
        "caption": "",
        "consent": "people",
    }
    return block.normalize(row | changes)


def refused(block, wanted):
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(wanted)
    return set(caught.value.block_errors)


def test_a_whole_picture_passes(image):
    block = PictureBlock()
    assert block.clean(value(block, image))["consent"] == "people"


def test_alt_text_is_asked_for(image):
    block = PictureBlock()
    assert refused(block, value(block, image, alt_text="  ")) == {"alt_text"}


def test_decoration_needs_no_words(image):
    block = PictureBlock()
    block.clean(value(block, image, alt_text="", decorative=True))


def test_consent_is_asked_for(image):
    block = PictureBlock()
    assert refused(block, value(block, image, consent="")) == {"consent"}


def test_a_draft_may_be_incomplete(image):
    block = PictureBlock()
    block.defer_required_validation()
    block.clean(value(block, image, alt_text="", consent=""))
    block.restore_deferred_validation()
    assert refused(block, value(block, image, alt_text="", consent="")) == {"alt_text", "consent"}


def test_a_body_can_be_saved_without_consent_and_not_published(image):
    """As the editor's form does it: validation is put off for drafts, through the whole body."""
    stream = BodyField().stream_block
    row = {"image": image.pk, "alt_text": "x", "decorative": False, "caption": "", "consent": ""}
    body = stream.to_python([{"type": "picture", "id": "1", "value": row}])
    stream.defer_required_validation()
    stream.clean(body)
    stream.restore_deferred_validation()
    with pytest.raises(StreamBlockValidationError):
        stream.clean(body)
