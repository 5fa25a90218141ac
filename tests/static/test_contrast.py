"""Every pair of colours a component sets, in light and in dark."""

import pytest

from .palette import contrast, themes

GROUNDS = ("stone-50", "stone-100", "paper")
BODY = [(ink, ground) for ink in ("ink-1", "ink-2") for ground in GROUNDS] + [
    ("ink-1", "stone-200"),
    ("ink-1", "laurel-50"),
    ("ink-1", "amber-100"),
    ("ink-1", "pomegranate-100"),
    ("ink-1", "sky-100"),
    ("on-deep", "hero"),
    ("on-deep", "deep"),
    ("on-deep-2", "hero"),
    ("on-deep-2", "deep"),
]
THEMES = ("laurel-700", "pomegranate-700", "sky", "amber-700", "pistachio-700", "stone-600")
OTHER = (
    [(words, ground) for words in (*THEMES, "ink-3", "laurel-800") for ground in GROUNDS]
    + [
        ("on-laurel", "laurel-700"),
        ("on-laurel", "laurel-800"),
        ("stone-600", "stone-200"),
        ("laurel-700", "laurel-50"),
        ("laurel-800", "laurel-100"),
    ]
    + [
        (strong, soft)
        for strong, soft in zip(
            THEMES,
            ("laurel-100", "pomegranate-100", "sky-100", "amber-100", "pistachio-100", "stone-200"),
            strict=True,
        )
    ]
)
# Edges of fields, the focus ring, marks that carry a state.
PARTS = [("ink-3", ground) for ground in GROUNDS] + [("focus", ground) for ground in GROUNDS]


def failures(pairs, least: float) -> list[str]:
    return [
        f"{theme}: {words} on {ground} is {ratio:.2f}"
        for theme, colours in themes().items()
        for words, ground in pairs
        if (ratio := contrast(colours[words], colours[ground])) < least
    ]


def test_contrast_is_computed_as_the_standard_says():
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_pale_pair_is_found():
    assert failures([("stone-400", "paper")], 4.5)


def test_text_to_read_reaches_seven_to_one():
    assert failures(BODY, 7) == []


def test_other_words_reach_four_and_a_half():
    assert failures(OTHER, 4.5) == []


def test_edges_and_focus_reach_three():
    assert failures(PARTS, 3) == []


def test_focus_shows_on_dark_grounds():
    white = {"light": "#ffffff", "dark": "#ffffff"}
    for theme, colours in themes().items():
        assert contrast(white[theme], colours["hero"]) >= 3
        assert contrast(white[theme], colours["deep"]) >= 3


def test_dark_maps_every_colour_that_lies_on_a_ground():
    colours = themes()
    same = {name for name in colours["light"] if colours["light"][name] == colours["dark"][name]}
    assert same == {"on-deep", "on-deep-2"}
