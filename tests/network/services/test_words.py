"""For whom and for how much, in words; ways to a place."""

from decimal import Decimal

import pytest
from django.utils.translation import override

from network.organizations.policy import ShownLocation
from network.services import directions, for_whom, price
from network.services.models import Service


@pytest.mark.parametrize(
    ("facts", "english"),
    [
        ({}, []),
        ({"for_everyone": True}, ["For everybody"]),
        ({"gender": "women"}, ["Women and girls"]),
        ({"gender": "men", "min_age": 18}, ["Men and boys", "From the age of 18"]),
        ({"min_age": 5, "max_age": 14}, ["Ages 5 to 14"]),
        ({"max_age": 5}, ["Up to the age of 5"]),
        ({"min_age": 0, "max_age": 2}, ["Up to the age of 2"]),
        ({"min_age": 0}, []),
        (
            {"for_displaced": True, "for_disabled": True},
            ["Displaced people", "People with disabilities"],
        ),
    ],
)
def test_for_whom(facts, english):
    with override("en"):
        assert for_whom.words(Service(**facts)) == english


@pytest.mark.parametrize(
    ("facts", "arabic"),
    [
        ({}, ""),
        ({"cost_kind": "free"}, "مجاني"),
        ({"cost_kind": "fees"}, "مقابل رسم"),
        (
            {"cost_kind": "fees", "fee_amount": Decimal("5000.00"), "fee_currency": "SYP"},
            "5,000 ليرة سورية",
        ),
        (
            {"cost_kind": "fees", "fee_amount": Decimal("2.50"), "fee_currency": "USD"},
            "2.5 دولار أمريكي",
        ),
    ],
)
def test_cost(facts, arabic):
    with override("ar"):
        assert price.words(Service(**facts)) == arabic


def test_a_sliding_amount_says_so():
    service = Service(cost_kind="sliding", fee_amount=Decimal(20), fee_currency="TRY")
    with override("en"):
        assert price.words(service) == "20 Turkish Lira, or what people can pay"


def test_ways_name_the_point_and_nothing_else():
    place = ShownLocation(
        "بيت", "مكتب", None, latitude=Decimal("36.372000"), longitude=Decimal("37.515000")
    )
    way = directions.to(place)
    assert way.geo == "geo:36.372000,37.515000?q=36.372000,37.515000"
    assert [name for name, _address in way.maps] == ["OpenStreetMap", "Google Maps"]
    assert all("36.372000" in address and "بيت" not in address for _name, address in way.maps)


def test_no_way_without_coordinates():
    assert directions.to(ShownLocation("بيت", "مكتب", None, "شارع")) is None
