"""What is open about a page ends when the page is taken down everywhere."""

from commons.pages.actions import takedown

from .actions import cases
from .models import Case


@takedown.reaches
def close_cases(page) -> None:
    cases.close_all(Case.objects.filter(page_id=page.pk), outcome="taken_down")
