"""A picture needs words and consent before it is published, not before it is saved."""

import pytest
from wagtail.blocks.struct_block import StructBlockValidationError

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
