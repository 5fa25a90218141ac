"""A body with every block, as the database holds it."""

from wagtail.blocks import StreamBlock

from commons.blocks.body import body_blocks

WORDS = {
    "paragraph": "paragraph words",
    "heading": "heading words",
    "picture": ["alt words", "caption words"],
    "quote": ["quoted words", "person words", "role words"],
    "key_figures": ["figures title", "1,116", "counted words", "own source", "source words"],
    "callout": ["callout title", "callout words"],
    "steps": ["steps title", "step words", "how words", "document words"],
    "recommendation": ["advice words", "owner words", "note words"],
    "download": ["file title", "file words"],
    "related_pages": ["related title"],
}
VALUES = {
    "paragraph": "<p>paragraph words</p>",
    "heading": {"text": "heading words", "level": "h3"},
    "picture": {
        "image": None,
        "alt_text": "alt words",
        "decorative": False,
        "caption": "caption words",
        "consent": "nobody",
    },
    "quote": {"text": "quoted words", "person": "person words", "role": "role words"},
    "key_figures": {
        "title": "figures title",
        "source": "source words",
        "figures": [
            {
                "type": "item",
                "id": "f1",
                "value": {"value": "1,116", "label": "counted words", "source": "own source"},
            }
        ],
    },
    "callout": {"kind": "safety", "title": "callout title", "text": "<p>callout words</p>"},
    "steps": {
        "title": "steps title",
        "steps": [
            {
                "type": "item",
                "id": "s1",
                "value": {
                    "title": "step words",
                    "text": "<p>how words</p>",
                    "documents": [{"type": "item", "id": "d1", "value": "document words"}],
                },
            }
        ],
    },
    "recommendation": {
        "text": "advice words",
        "owner": "owner words",
        "organization": None,
        "state": "under_way",
        "note": "note words",
    },
    "download": {"document": None, "title": "file title", "text": "file words"},
    "related_pages": {"title": "related title", "pages": []},
}


def body(*names, **values):
    """A stream of the blocks called `names` (all by default); `values` replace whole values."""
    stream = StreamBlock(body_blocks())
    names = names or tuple(VALUES)
    return stream.to_python(
        [
            {"type": name, "id": f"{number:08d}-0000", "value": values.get(name, VALUES[name])}
            for number, name in enumerate(names)
        ]
    )


def words():
    """All words of the sample, flat."""
    return [
        word for value in WORDS.values() for word in ([value] if isinstance(value, str) else value)
    ]
