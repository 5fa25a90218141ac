"""What an editor is told about each block before choosing it."""

import pytest
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory
from wagtail.blocks import StructBlock

from commons.blocks.body import body_blocks

BLOCKS = body_blocks()
IDS = [name for name, _block in BLOCKS]


@pytest.mark.parametrize("block", [block for _name, block in BLOCKS], ids=IDS)
def test_a_block_says_what_it_is(block):
    assert str(block.label)
    assert str(block.get_description()).endswith(".")
    assert str(block.meta.group)
    assert block.meta.icon != "placeholder"


@pytest.mark.parametrize("block", [block for _name, block in BLOCKS], ids=IDS)
def test_a_block_previews_itself(block):
    assert block.is_previewable
    value = block.get_preview_value()
    page = render_to_string(
        block.get_preview_template(value),
        {
            "request": RequestFactory().get("/"),
            "block_def": block,
            "bound_block": block.bind(value),
        },
    )
    assert 'class="body"' in page
    assert "wasl" in page


@pytest.mark.parametrize(("name", "block"), BLOCKS, ids=IDS)
def test_the_template_is_called_like_the_block(name, block):
    assert block.meta.template == f"blocks/{name}_block.html"
    get_template(block.meta.template)


@pytest.mark.parametrize(("name", "block"), BLOCKS, ids=IDS)
def test_every_field_has_a_label_of_its_own(name, block):
    if not isinstance(block, StructBlock):
        pytest.fail("not a struct") if name != "paragraph" else None
        return
    guessed = [
        field
        for field, child in block.child_blocks.items()
        if not getattr(child.meta, "label", None)
    ]
    assert guessed == []
