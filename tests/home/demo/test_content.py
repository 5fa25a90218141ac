"""The demo's words: believable, reachable by nobody, and honest about what is made up."""

import re
from datetime import date

import pytest

from commons.safety.roles import ROLES
from home.beginning.pages import HOME as EMPTY_HOME
from home.beginning.pages import INDEXES
from home.beginning.themes import THEMES
from home.demo.content import guides, materials, opinion, organizations, pages, people
from home.demo.content.areas import AREAS
from home.demo.content.facts import FACTS
from home.demo.content.listings import SERVICES
from home.demo.content.members import MEMBERS
from home.demo.content.news import NEWS
from home.demo.load.body import BLOCKS
from home.demo.load.hours import schedule

ARABIC = re.compile("[\u0600-\u06ff]")
FICTION = re.compile(r"^\+120255501\d\d$")  # NANP: 555-0100 to 555-0199 of any area code


def nodes(tree):
    for node in tree:
        yield node
        yield from nodes(node[-1])


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inside in value.values():
            yield from strings(inside)
    elif isinstance(value, list | tuple):
        for inside in value:
            yield from strings(inside)


def everything():
    sources = (AREAS, THEMES, MEMBERS, NEWS, SERVICES, FACTS, INDEXES, EMPTY_HOME)
    for value in (*sources, *(vars(m) for m in (guides, materials, opinion, pages, people))):
        yield from strings(value)
    yield from strings([organizations.NETWORK, organizations.WASL])


def test_there_is_as_much_as_promised():
    assert len(MEMBERS) == 9
    assert len(SERVICES) >= 60
    assert len({slug for words in SERVICES for slug in words["areas"]}) >= 10
    assert len(opinion.OPINION) >= 4
    [guide] = [words for words in guides.GUIDES if words["slug"] == "community-cooperation-2024"]
    states = [state for *_, state, _minutes in guide["materials"]]
    assert (states.count("published"), states.count("soon")) == (5, 3)


@pytest.mark.parametrize("entries", [NEWS, opinion.OPINION, guides.GUIDES, SERVICES])
def test_names_only_what_exists(entries):
    areas = {node[0] for node in nodes(AREAS)}
    themes = {node[0] for node in nodes(THEMES)}
    known = [organizations.WASL, *MEMBERS, *organizations.PARTICIPANTS]
    slugs = {words["slug"] for words in known}
    seen = [words["slug"] for words in entries]
    assert len(seen) == len(set(seen))
    for words in entries:
        assert areas.issuperset(words["areas"]), words["slug"]
        assert themes.issuperset(words["themes"]), words["slug"]
        for role in ("by", "with", "supported_by", "bylines"):
            who = words.get(role, [])
            assert slugs.issuperset([who] if isinstance(who, str) else who), words["slug"]


def test_facts_are_of_services_that_exist_and_can_be_read():
    slugs = {words["slug"] for words in SERVICES}
    assert slugs == set(FACTS)
    for words in FACTS.values():
        assert schedule(words, date(2026, 11, 21))


def test_hours_of_every_kind_occur():
    schedules = [schedule(words, date(2026, 11, 21)) for words in FACTS.values()]
    assert {one.rule for one in schedules} == {"unknown", "weekly", "appointment", "always"}
    assert any(slot.closes > 24 * 60 for one in schedules for slot in one.slots)
    assert {p.occasion for one in schedules for p in one.periods} >= {"ramadan", "holiday"}
    assert any(p.rule == "closed" for one in schedules for p in one.periods)


def test_services_are_given_by_made_up_organisations_only():
    made_up = {words["slug"] for words in MEMBERS}
    for words in SERVICES:
        assert made_up.issuperset([words["by"], *words["with"]]), words["slug"]


def test_what_is_made_up_says_so():
    invented = [*MEMBERS, *organizations.PUBLIC_BODIES, *people.AUTHORS]
    assert all("مثال" in words["names"]["ar"] for words in invented)
    small = [node for node in nodes(AREAS) if node[1] in {"camp", "neighbourhood"}]
    assert small
    assert all("مثال" in node[2]["ar"] for node in small)


def test_nobody_can_be_reached():
    contacts = [row for words in [organizations.WASL, *MEMBERS] for row in words["contacts"]]
    for _key, kind, value, _audience in contacts:
        if kind in {"phone", "whatsapp"}:
            assert FICTION.match(value), value
        else:
            assert kind == "email"
            assert value.endswith(".example")
    numbers = [value for _key, kind, value, _ in contacts if kind in {"phone", "whatsapp"}]
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("[\u0660-\u0669]", "digits are Western"),
        ("\u0640", "no tatweel"),
        ("[\u0600-\u06ff][,;?]", "Arabic comma, semicolon and question mark"),
        ('[\u0600-\u06ff] ?"|"[\u0600-\u06ff]', "angle quotation marks"),
        ("يونيو|يوليو|فبراير|أبريل|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|يناير", "Levantine months"),
    ],
)
def test_arabic_is_written_by_the_house_rules(pattern, why):
    found = [text for text in everything() if ARABIC.search(text) and re.search(pattern, text)]
    assert found == [], why


def test_every_body_entry_has_a_block():
    entries = [*NEWS, *opinion.OPINION, *guides.GUIDES, *pages.STANDING, pages.CONTACT]
    for words in entries:
        for code in {"ar", "en"} & set(words):
            assert set(BLOCKS).issuperset(kind for kind, *_ in words[code]["body"])


def test_there_is_an_account_for_every_role():
    assert {role for role, *_ in people.ACCOUNTS} == {*ROLES, "member"}
