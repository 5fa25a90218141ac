"""What the admin's rich text field hands over, for each thing that the editor in it may post."""

import json

import pytest
from wagtail.admin.rich_text import get_rich_text_editor_widget

from commons.blocks.rich_text import RichTextArea


def posted(*texts: str, kind: str = "unstyled") -> dict[str, str]:
    blocks = [
        {
            "key": f"key{number}",
            "type": kind,
            "text": text,
            "depth": 0,
            "inlineStyleRanges": [],
            "entityRanges": [],
        }
        for number, text in enumerate(texts)
    ]
    return {"text": json.dumps({"blocks": blocks, "entityMap": {}})}


@pytest.mark.parametrize(
    "data",
    [posted(""), posted(" "), posted("", ""), posted("", kind="unordered-list-item")],
    ids=["as opened", "a space", "two paragraphs", "a list"],
)
def test_nothing_typed_is_no_text(data):
    assert RichTextArea(features=["ul"]).value_from_datadict(data, {}, "text") == ""


def test_a_word_stays():
    html = RichTextArea().value_from_datadict(posted("", "كلمة"), {}, "text")
    assert "كلمة" in html


def test_a_field_that_was_not_posted_stays_unknown():
    assert RichTextArea().value_from_datadict({}, {}, "text") is None


def test_an_object_without_words_stays():
    assert not RichTextArea._is_empty('<embed embedtype="image" id="1"/>')
    assert not RichTextArea._is_empty("<hr/>")


def test_every_rich_text_field_of_the_admin_is_this_one():
    assert isinstance(get_rich_text_editor_widget(), RichTextArea)
