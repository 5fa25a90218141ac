"""Slots: filled from above, loaded once for a list, silent when nobody fills them."""

from dataclasses import dataclass

import pytest
from django.template import Context, Template
from django.utils.html import format_html

from commons.pages import slots


@dataclass
class Thing:
    pk: int


@pytest.fixture
def empty(monkeypatch):
    monkeypatch.setattr(slots, "_fillings", type(slots._fillings)(list))


def show(source: str, **context) -> str:
    return Template("{% load slots %}" + source).render(Context(context))


@pytest.mark.usefixtures("empty")
def test_nobody_fills_it():
    assert show('{% slot "page:after" thing %}', thing=Thing(1)) == ""
    assert show('{% slot "page:after" thing %}', thing=None) == ""


@pytest.mark.usefixtures("empty")
def test_one_load_for_a_list():
    asked = []

    def load(things, request):
        asked.append(len(things))
        return {thing.pk: format_html("<b>{}</b>", thing.pk) for thing in things if thing.pk != 2}

    slots.fill("person:beside", load)
    shown = show(
        '{% slots "person:beside" people as found %}{% for key, html in found.items %}{{ html }}{% endfor %}',
        people=[Thing(1), Thing(2), Thing(3)],
    )
    assert shown == "<b>1</b><b>3</b>"
    assert asked == [3]


@pytest.mark.usefixtures("empty")
def test_two_fillings_stand_in_order_and_none_twice():
    def first(things, request):
        return {1: format_html("<i>{}</i>", "<")}

    def second(things, request):
        return {1: "&"}

    slots.fill("a:b", first)
    slots.fill("a:b", second)
    assert show('{% slot "a:b" thing %}', thing=Thing(1)) == "<i>&lt;</i>&amp;"
    with pytest.raises(ValueError, match="twice"):
        slots.fill("a:b", first)
