import pytest
from hypothesis import given
from hypothesis import strategies as st

from commons.arabic.normalise import fold, index, key, query
from commons.arabic.stems import forms

# One row per attack of the research table: the imitation and the name it imitates.
IMITATIONS = {
    "cyrillic": ("\u0430dmin", "admin"),
    "tatweel": ("محـمد", "محمد"),
    "zero-width joiner": ("مح\u200dمد", "محمد"),
    "zero-width non-joiner": ("مح\u200cمد", "محمد"),
    "marks": ("محمَّد", "محمد"),
    "persian yeh": ("علی", "علي"),
    "persian kaf": ("کریم", "كريم"),
    "swash kaf": ("ڪريم", "كريم"),
    "alef maksura": ("نادى", "نادي"),
    "hamza": ("أحمد", "احمد"),
    "presentation forms": ("ﻣﺤﻤﺪ", "محمد"),
    "persian digits": ("۰۱۲", "٠١٢"),
    "override": ("\u202eمحمد\u202c", "محمد"),
    "isolate": ("\u2066محمد\u2069", "محمد"),
    "ligature": ("ﷲ", "الله"),
    "teh marbuta": ("سارة", "ساره"),
    "full width": ("ａｄｍｉｎ", "admin"),
    "space": ("اد ارة", "ادارة"),
}


@pytest.mark.parametrize(("imitation", "name"), IMITATIONS.values(), ids=IMITATIONS)
def test_an_imitation_has_the_key_of_the_name(imitation, name):
    assert imitation != name
    assert key(imitation) == key(name)


def test_different_names_keep_different_keys():
    names = ["محمد", "أحمد", "سارة", "ناديا", "كريم", "admin", "شبكة وصل", "۱۲", "۱۳"]
    assert len({key(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("مَدرَسَة إعزاز", "مدرسه اعزاز"),
        ("شبكـــة وصل", "شبكه وصل"),
        ("٤٢٪ من النساء", "42 من النساء"),
        ("الموظفين/ات", "الموظفين الموظفات"),
        ("ناخب/ة وعضوا/ة", "ناخب ناخبه وعضوا وعضوه"),
        ("طالب(ة)", "طالب طالبه"),
        ("المشارك/ـة", "المشارك المشاركه"),
        ("رجال/نساء", "رجال نساء"),
        ("Efrîn İstanbul", "efrin istanbul"),
        ("  \u0000 !؟ ", ""),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(
    st.text(
        alphabet=st.characters(min_codepoint=0x600, max_codepoint=0x6FF)
        | st.sampled_from("/()\\ ـ")
    )
)
def test_folding_arabic_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folded_text_holds_nothing_a_query_language_could_read(text):
    assert all(
        character.isalnum() or not character.isascii() for character in fold(text).replace(" ", "")
    )


@given(st.text())
def test_the_index_and_the_query_take_any_text(text):
    indexed = set(index(text).split())
    assert all(indexed & set(options) for options in query(text))


# What people type, and what the page says.
FOUND = [
    ("مدرسه", "والمدرسة"),
    ("المدرسة", "ومَدْرَسَةٌ"),
    ("اسعاف", "الإسعاف"),
    ("ادلب", "بإدلب"),
    ("حلب", "في ريف حلب"),
    ("حلب", "بحلب"),
    ("جمعيه", "الجمعيات"),
    ("المدنيين", "المجتمع المدني"),
    ("ناخبة", "ناخب/ة"),
    ("الموظفات", "الموظفين/ات"),
    ("خدمات", "خدمة"),
    ("خدمة", "خدماتها"),
    ("سورية", "سوريا"),
    ("مستشفي", "المستشفى"),
    ("42", "٤٢٪"),
    ("۲۰۲۶", "2026"),
    ("کتاب", "كتاب"),
    ("الوزاره", "وزارة"),
    ("مجانا", "مجاناً"),
    ("ورش", "ورشات"),
    ("خزمەتگوزاری", "خزمەتگوزاری"),
]


@pytest.mark.parametrize(("asked", "written"), FOUND)
def test_a_spelling_is_found(asked, written):
    indexed = set(index(written).split())
    assert all(indexed & set(options) for options in query(asked))


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("وزارة", "زار"),
        ("ورشة", "رش"),
        ("وقت", "قت"),
        ("والدين", "الدين"),
        ("مدن", "مدني"),
        ("طاقة", "بطاقة"),
    ],
)
def test_another_word_is_not_found(asked, written):
    indexed = set(index(written).split())
    assert not all(indexed & set(options) for options in query(asked))


def test_the_word_as_written_comes_first():
    assert forms("والمدرسه") == ("والمدرسه", "مدرس")


def test_kurdish_words_are_not_stemmed():
    assert forms("وڵاتەكان") == ("وڵاتەكان",)


def test_little_words_count_only_alone():
    assert query("مدرسة في حلب") == [*query("مدرسة"), *query("حلب")]
    assert query("من") == [("من",)]
