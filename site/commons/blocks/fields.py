"""The StreamField of every page body. Its block definitions stay out of migrations."""

from wagtail.fields import StreamField

from .body import body_blocks


class BodyField(StreamField):
    """A page's body: a list of the blocks of `body_blocks()`.

    Migrations record only that the column is a body. A block may therefore change without one;
    a change to what is already stored needs a data migration of its own.
    """

    def __init__(self, block_types=None, **kwargs):
        super().__init__(body_blocks() if block_types is None else block_types, **kwargs)

    def deconstruct(self):
        name, _path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup")
        return name, "commons.blocks.fields.BodyField", [], kwargs

    def clone(self):
        _name, _path, _args, kwargs = self.deconstruct()
        return self.__class__(self.block_types_arg, **kwargs)
