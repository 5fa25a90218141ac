"""Imitations of public names meet the name; honest names of our region pass; nobody is given away."""

import pytest
from django.core.exceptions import ValidationError

from commons.accounts import policy, public_names
from commons.accounts.names import validate_display_name

from .people import PASSWORD, cast, person

# (a public name, an imitation of it)
ATTACKS = [
    ("ليلى الحسن", "ليلي الحسن"),  # yeh for alef maksura
    ("ليلى الحسن", "لَيْلَى الحَسَن"),  # marks
    ("ليلى الحسن", "ليــلى الحسن"),  # tatweel
    ("ليلى الحسن", "ليلى\u200bالحسن"),  # zero-width space
    ("ليلى الحسن", "ليلى\u2067 الحسن"),  # an isolate
    ("ليلى الحسن", "ليلیٰ الحسن"),  # Farsi yeh and a mark
    ("ليلى الحسن", "ﻟﻴﻠﻰ ﺍﻟﺤﺴﻦ"),  # presentation forms
    ("ليلى الحسن", "ليلى  الحسن"),
    ("ليلى الحسن", "ليلى.الحسن"),
    ("ليلى الحسن", "ليلى الحسن الرسمية"),
    ("ليلى الحسن", "ليلى الحسن 2"),
    ("ليلى الحسن", "فريق ليلى الحسن"),
    ("أحمد كريم", "احمد کریم"),  # Farsi kaf
    ("سارة", "ساره"),
    ("سارة", "سارۃ"),
    ("هبة الله", "ھبة اللہ"),  # Urdu heh
    ("خالد ١", "خالد 1"),
    ("خالد ١", "خالد ۱"),
    ("Layla Hasan", "Lаylа Hаsаn"),  # Cyrillic a
    ("Layla Hasan", "LAYLA HASAN"),
    ("Layla Hasan", "IayIa Hasan"),  # capital i for l
    ("Layla Hasan", "1ay1a Hasan"),
    ("Layla Hasan", "Ｌayla Ｈasan"),  # full width
    ("Layla Hasan", "𝓛𝓪𝔂𝓵𝓪 𝓗𝓪𝓼𝓪𝓷"),  # mathematical
    ("Layla Hasan", "Ⓛayla Ⓗasan"),
    ("Layla Hasan", "ᏞᎪYᏞᎪ ᎻᎪᏚᎪN"),  # Cherokee
    ("Layla Hasan", "Layla\u00adHasan"),  # soft hyphen
    ("Layla Hasan", "Làýlá Hâsän"),
    ("Layla Hasan", "LΑYLΑ HΑSΑN"),  # Greek capitals
    ("Omar", "0mar"),
    ("Omar", "Оmаr"),
    ("Omar", "Ornar"),  # rn for m
    ("Wael", "VVael"),
    ("Şivan Perwer", "Sivan Perwer"),
    ("Işık", "Isik"),
]

# Genuine names, none of which any rule may refuse.
GENUINE = [
    "محمد", "أحمد", "آلاء", "مؤمن", "رئيفة", "عبد الرحمن", "عبدالرحمن", "أبو محمد الحلبي", "أم علي",
    "ليلى", "هدى", "مصطفى", "زكريا", "إسراء", "ضحى", "لؤي", "فؤاد", "هبة الله", "نور الهدى",
    "برويز مشرّف", "أحمد رسمي", "وصل الله", "عضو سابق في اللجنة", "خادم الشبكة الصغير", "مُحَمَّد",
    "قلم حر", "ابنة الفرات", "عابر سبيل", "زيتونة ٧", "طير الباب 1990", "جبل الأكراد", "٧", "س",
    "شێروان", "ئازاد", "هێمن", "گوڵستان", "ڤیان", "ژیان", "ڕۆژ", "کاوە", "پەیمان", "چیا", "نەورۆز",
    "Şêrwan", "Azad", "Hêmin", "Gulîstan", "Viyan", "Jiyan", "Rojîn", "Kawa", "Çiya", "Zîn û Mem",
    "Ayşe", "İbrahim", "Işıl", "Çiğdem", "Gülşen", "Öykü", "Ümit", "Ömer Faruk", "Yağmur", "Şükrü",
    "Layla", "O’Brien", "Jean-Luc", "María José", "Владимир", "Անահիտ", "ܡܪܝܡ", "Ελένη", "كرم · Karam",
    "کوردستان‌یار",
]  # fmt: skip

RESERVED = [
    "admin", "Admin", "ADMIN 2", "аdmin", "@dmin 0 admin", "Site Admin", "مشرف", "المشرف", "مشـرف",
    "مُشرِف", "مشرفة الموقع", "إدارة الموقع", "الاداره", "فريق وصل", "وصل", "وصـل", "Wasl", "WASL Team",
    "Wasl Support 24", "الدعم", "moderator", "rnoderator", "الصفحة الرسمية", "Yönetici", "محذوف",
]  # fmt: skip


@pytest.fixture
def only(monkeypatch):
    """The public names are the given ones, whoever asks."""

    def these(*names):
        source = public_names.Source("test:names", lambda user: names, "taken")
        monkeypatch.setattr(public_names, "_sources", {"test:names": source})

    return these


@pytest.mark.parametrize(("public", "attack"), ATTACKS)
def test_an_imitation_is_refused(only, public, attack):
    only(public)
    assert policy.why_not_call(attack) == "taken"


@pytest.mark.parametrize("name", GENUINE)
def test_a_genuine_name_passes(only, name):
    only("ليلى الحسن", "Layla Hasan", "مركز ياسمين", "فريق أمل", "Kurdî Team", "شبكة وصل")
    assert policy.why_not_call(name) is None
    validate_display_name(name)


def test_genuine_names_do_not_stand_for_one_another(only):
    """Compared with all others of the table: only true spellings of one name meet."""
    met = set()
    for public in GENUINE:
        only(public)
        met |= {
            frozenset((public, name))
            for name in GENUINE
            if name != public and public_names.imitated(name)
        }
    spelt = [{"محمد", "مُحَمَّد"}, {"عبد الرحمن", "عبدالرحمن"}]
    official = {"أحمد", "أحمد رسمي"}  # beside a colleague called أحمد and nothing else
    alike = [*spelt, official]
    assert met == {frozenset(pair) for pair in alike}


@pytest.mark.parametrize("name", RESERVED)
def test_nobody_speaks_for_the_site(only, name):
    only()
    assert policy.why_not_call(name)


def test_words_beside_an_organisations_name_do_not_make_a_new_one(only):
    only("مركز ياسمين للدعم", "فريق أمل")
    assert policy.why_not_call("مركز ياسمين للدعم الرسمي")
    assert policy.why_not_call("فريق امل")
    assert policy.why_not_call("أمل") is None  # the organisation is not called so


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("ـــ", "empty"),
        ("!!!", "empty"),
        ("\u200f\u200b", "empty"),
        ("م" + "\u064e" * 255, "marks"),
        ("Z" + "\u0336" * 4, "marks"),
        ("\u202eمريم", "direction"),
        ("evil\u202dgnp", "direction"),
        ("аdmin", "scripts"),
        ("مريمX", "scripts"),
        ("ᏞaylᎪ", "scripts"),
    ],
)
def test_what_no_eye_can_read_is_refused(name, code):
    with pytest.raises(ValidationError) as refused:
        validate_display_name(name)
    assert refused.value.code == code


def test_the_team_is_kept_from_imitation(db):
    people = cast()
    for role in ("administrator", "coordinator", "editor", "moderator"):
        name = people[role].display_name
        assert policy.why_not_call(name), role
        assert policy.why_not_call(name, people[role]) is None


def test_members_names_are_nobodys_secret_and_nobodys_property(db):
    """The same answer whether somebody of this name has an account or not."""
    people = cast()
    for role in ("nobody", "author", "translator"):
        assert policy.why_not_call(people[role].display_name) is None
    assert policy.why_not_call("nobody مثال") is None


def test_organisations_are_kept_from_imitation(world):
    name = world.organization.name_ar
    assert policy.why_not_call(name)
    assert policy.why_not_call(f"{name} الرسمي")
    world.section.unpublish()
    assert policy.why_not_call(name) is None  # nobody learns of it from us


def test_a_coordinator_cannot_name_an_account_like_a_colleague(client, cast):
    from .ways import edit

    client.force_login(cast["coordinator"])
    edit(client, cast["nobody"], display_name=cast["editor"].display_name)
    cast["nobody"].refresh_from_db()
    assert cast["nobody"].display_name != cast["editor"].display_name


def test_two_sources_cannot_share_a_key():
    with pytest.raises(ValueError, match="staff"):
        public_names.register("accounts:staff", lambda user: [], "x")


def test_marks_tell_people_of_one_name_apart(db):
    one, two = person("one"), person("two")
    two.display_name = one.display_name
    two.full_clean()
    two.save()
    assert one.public_id != two.public_id
    assert len(one.public_id) == 12
    assert PASSWORD not in one.public_id
