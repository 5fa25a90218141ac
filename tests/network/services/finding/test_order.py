"""In what order the list of services comes, and that a need includes those below it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from commons.places.models import Area
from commons.themes.models import Theme
from network.services.models import Verification

from .test_filters import look, titles


def test_a_need_includes_those_below_it(client, world):
    below = world.health.add_child(instance=Theme(name_ar="صحة النساء", slug="women-health"))
    world.service("قابلة", theme=below)
    assert titles(look(client, "/services/?theme=health")) == ["قابلة"]


def test_order(client, world):
    town = world.azaz.add_child(instance=Area(name_ar="مارع", slug="marea", kind="community"))
    far = world.service("الأول", area=town)
    near = world.service("بيت", area=world.azaz)
    today = timezone.localdate()
    for page, days in ((far, 1), (near, 200)):
        Verification.objects.create(
            service=page.service, verified_on=today - timedelta(days=days), result="correct"
        )
    never = world.service("تاج", area=town)
    Verification.objects.create(service=never.service, result="wrong")
    assert titles(look(client, "/services/")) == ["الأول", "بيت", "تاج"]
    assert titles(look(client, "/services/?area=azaz")) == ["بيت", "الأول", "تاج"]
    assert titles(look(client, "/services/?area=azaz&sort=fresh")) == ["الأول", "بيت", "تاج"]
    near.title = "الياسمين"
    near.save()
    assert titles(look(client, "/services/?sort=name")) == ["الأول", "تاج", "الياسمين"]
    assert "near" not in str(look(client, "/services/").context["filters"].orders)


@pytest.mark.usefixtures("indexed")
def test_words_come_best_first_unless_another_order_is_asked_for(client, world):
    world.service("مدرسة", standfirst="عيادة")
    world.service("عيادة")
    assert titles(look(client, "/services/?q=عيادة")) == ["عيادة", "مدرسة"]
    assert set(titles(look(client, "/services/?q=عيادة&sort=fresh"))) == {"عيادة", "مدرسة"}
