"""Thousands of services look like the rest and can be made twice."""

from django.core.cache import caches
from wagtail.models import Page

from home.demo.load import many
from network.organizations.models import Location
from network.services.actions import hours
from network.services.hours.schedule import Rule, Schedule, Slot
from network.services.models import ServicePage, ServicePlace


def test_bulk_services_are_found_like_all_others(client, world):
    town = world.azaz.add_child(
        instance=type(world.azaz)(name_ar="مارع", slug="marea", kind="community")
    )
    page = world.service("عيادة", theme=world.health, area=world.azaz, parent=world.section)
    where = Location.objects.create(organization=world.organization, name_ar="هنا", area=town)
    place = ServicePlace.objects.create(service=page.service, location=where)
    hours.set_hours(place=place, schedule=Schedule(Rule.WEEKLY, (Slot(6, 540, 960),)))
    assert many.load(number=30, tell=lambda done, of: None) == 29
    assert many.load(number=30, tell=lambda done, of: None) == 0
    assert many.load(number=31, tell=lambda done, of: None) == 1
    caches["pages"].clear()
    response = client.get("/services/?area=marea")
    assert response.context["filters"].total == 30
    copy = ServicePage.objects.get(slug="many-3")
    assert client.get(copy.url).status_code == 200
    assert copy.service != page.service
    assert copy.service.places.get().opening_hours.get().opens in {540, 600, 660}
    assert Page.find_problems() == ([], [], [], [], [])
