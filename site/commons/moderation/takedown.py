"""What is open about a page ends when the page is taken down everywhere, or taken back.

Complaints stay open: what happened to somebody does not end because the page went.
"""

from commons.pages.actions import hiding, takedown

from . import kinds
from .actions import cases
from .models import Case


@takedown.reaches
def close_cases(page) -> None:
    about = Case.objects.filter(page_id=page.pk).open_to_moderators()
    cases.close_all(about, outcome="taken_down")


def close_unpublished(instance, **kwargs) -> None:
    """Receiver of `page_unpublished`: whoever publishes a page took it back, or its time was over."""
    try:
        kind = kinds.of(instance)
    except KeyError:
        return
    if not hiding.is_hidden(instance):  # else a moderator decides just now
        about = Case.objects.about(kind.key, instance.pk).open_to_moderators()
        cases.close_all(about, outcome="unpublished")
