import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commons.arabic.normalise import sort_key
from network.organizations.models import Organization


def in_order(*names):
    assert all(sort_key(first) < sort_key(second) for first, second in pairwise(names))


def test_the_article_is_left_out():
    in_order("أخترين", "الباب", "جرابلس", "الراعي", "عفرين")


def test_numbers_count():
    in_order("المركز 2", "المركز ١٠", "المركز 110")


def test_letters_arabic_lacks_follow_their_neighbour():
    in_order("باب", "بیت", "پاک", "تادف")


def test_spelling_does_not_split_a_name():
    assert sort_key("إعزاز") == sort_key("اعزاز") == sort_key("أعـــزاز")


@given(st.text(alphabet=st.characters(min_codepoint=0x600, max_codepoint=0x6FF)))
def test_an_arabic_key_holds_only_letters_every_collation_agrees_on(name):
    basic = {c for c in sort_key(name) if c in " 0123456789" or "ا" <= c <= "ي"}
    rare = set(sort_key(name)) - basic
    assert not rare & set("پچڕژڤگڵۆێءأإآؤئىةکی")


@given(st.text())
def test_any_text_has_a_key(name):
    assert re.fullmatch(r"\S+( \S+)*|", sort_key(name))


@pytest.mark.django_db
def test_the_database_sorts_the_keys_as_python_does():
    names = (
        "الباب,إعزاز,أخترين,عفرين,پاک,تادف,بزاعة,Azaz,ئازادی,وصل,المركز 2,المركز 10,2026,ژین,يحمول"
    )
    keys = [sort_key(name) for name in names.split(",")]
    Organization.objects.bulk_create(Organization(name_ar=key, sort_name=key) for key in keys)
    rows = Organization.objects.filter(sort_name__in=keys).order_by("sort_name")
    assert list(rows.values_list("sort_name", flat=True)) == sorted(keys)
