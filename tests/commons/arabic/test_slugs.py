import pytest
from django.core.validators import validate_unicode_slug
from hypothesis import given
from hypothesis import strategies as st

from commons.arabic.slugs import slugify


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("زيارات المجالس المحلّيـة: إعزاز ٢٠٢٢!", "زيارات-المجالس-المحلية-إعزاز-2022"),
        ("Kurdî (Kurmancî)", "kurdî-kurmancî"),
        ("gpj.\u202eexe", "gpj-exe"),
        ("a_b", "a-b"),
        ("!؟", ""),
    ],
)
def test_slugs(title, slug):
    assert slugify(title) == slug


def test_a_long_title_is_cut_between_words():
    assert slugify("كلمة " * 40, max_length=12) == "كلمة-كلمة"
    assert slugify("ك" * 40, max_length=12) == "ك" * 12


@given(st.text())
def test_every_slug_is_valid_and_stable(title):
    slug = slugify(title)
    assert len(slug) <= 80
    assert slugify(slug) == slug
    if slug:
        validate_unicode_slug(slug)
