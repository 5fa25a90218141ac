"""The body's column, as migrations see it."""

from django.db import models
from django.db.migrations.writer import MigrationWriter
from wagtail import blocks

from commons.blocks.fields import BodyField


def field(*args, **kwargs):
    made = BodyField(*args, blank=True, verbose_name="Body", **kwargs)
    made.set_attributes_from_name("body")
    return made


def test_a_migration_holds_no_block():
    text, _imports = MigrationWriter.serialize(field())
    assert text == ("commons.blocks.fields.BodyField(blank=True, verbose_name='Body')")


def test_other_blocks_make_no_other_migration():
    assert field([("note", blocks.CharBlock())]).deconstruct() == field().deconstruct()


def test_a_copy_keeps_its_blocks():
    """Django copies fields of abstract models; a copy with the usual blocks would lose them."""
    copy = field([("note", blocks.CharBlock())]).clone()
    assert list(copy.stream_block.child_blocks) == ["note"]
    assert isinstance(copy, models.Field)


def test_nobody_can_paste_foreign_code():
    offered = field().stream_block.child_blocks
    assert not {name for name in offered if "html" in name or "embed" in name}
    assert not any(isinstance(block, blocks.RawHTMLBlock) for block in offered.values())
