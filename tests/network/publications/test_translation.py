"""An article with every block goes through the translation tool and comes out whole."""

import json

from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from commons.blocks.fields import BodyField
from network.publications.models import NewsPage
from tests.commons.blocks import samples


def with_every_block(library):
    rows = [
        {"type": name, "id": f"{number:08d}-0000", "value": value}
        for number, (name, value) in enumerate(samples.VALUES.items())
    ]
    return library.write(NewsPage, "خبر", body=json.dumps(rows))


def test_every_word_of_a_body_comes_back_translated(library, world):
    page = with_every_block(library)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=world.english)
    for segment in source.stringsegment_set.select_related("string", "context"):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=world.english,
            context=segment.context,
            data=f"EN {segment.string.data}",
        )
    translation.save_target(publish=False)

    copy = page.get_translation(world.english).get_latest_revision_as_object()
    texts = BodyField().stream_block.get_searchable_content(copy.body)
    shown = " | ".join(str(text) for text in texts)
    missing = {word for word in samples.words() if f"EN {word}" not in shown}
    assert missing <= {"alt words"}  # a picture's own words are searched with its picture
    assert copy.body[2].value["alt_text"] == "EN alt words"
    assert [block.block_type for block in copy.body] == list(samples.VALUES)
    assert copy.body[7].value["state"] == "under_way"


def test_a_translation_is_not_published_by_itself(library, world):
    page = with_every_block(library)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    Translation.objects.create(source=source, target_locale=world.english).save_target(
        publish=False
    )
    assert not page.get_translation(world.english).live
