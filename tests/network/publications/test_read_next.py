from django.contrib.auth.models import AnonymousUser

from commons.pages.models import ReadAlso


def test_picks_first_then_the_same_theme_then_the_newest(world):
    page = world.article("هذا", theme=world.health)
    alike = world.article("مثله", theme=world.health)
    picked = world.service("مختارة")
    newest = world.article("أحدث", theme=world.protection)
    world.article("أقدم من أن يذكر", live=False)
    ReadAlso.objects.create(page=page, target=picked)
    assert [found.pk for found in page.read_next(AnonymousUser())] == [
        picked.pk,
        alike.pk,
        newest.pk,
    ]
