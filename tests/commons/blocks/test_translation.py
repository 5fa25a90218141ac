"""A translator gets every word of every block."""

from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

from commons.blocks.fields import BodyField

from . import samples


def strings():
    extractor = StreamFieldSegmentExtractor(BodyField())
    return [
        segment.string.render_text() if hasattr(segment.string, "render_text") else segment.string
        for segment in extractor.handle_stream_block(samples.body())
        if isinstance(segment, StringSegmentValue)
    ]


def test_every_word_is_offered_for_translation():
    offered = " | ".join(str(getattr(s, "data", s)) for s in strings())
    assert {word for word in samples.words() if word not in offered} == set()


def test_choices_are_not_words():
    offered = " | ".join(str(getattr(s, "data", s)) for s in strings())
    for key in ("under_way", "safety", "nobody", "h3"):
        assert key not in offered
