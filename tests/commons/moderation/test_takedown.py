"""Taking a page down everywhere ends what is open about what stands on it."""

from commons.moderation.actions import cases
from commons.moderation.models import Case
from commons.pages.actions import takedown


def test_cases_of_the_page_are_closed(note, world, cast):
    article, other = world.article(), world.article()
    case = cases.flag(about=note)
    Case.objects.filter(pk=case.pk).update(page=article)
    takedown.everywhere(page=other, by=cast["administrator"], reason="خطر")
    assert Case.objects.get().is_open
    takedown.everywhere(page=article, by=cast["administrator"], reason="خطر")
    assert Case.objects.get().outcome == "taken_down"
