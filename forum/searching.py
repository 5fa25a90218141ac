"""Topics in the search, by their title and what they begin with."""

from django.utils.translation import gettext_lazy as _

from commons.safety import html
from search.hits import Hit
from search.sources import Source, sources

from .models import Topic


def _visible(user, language: str):
    """In whatever language they are: people of one place talk in several."""
    topics = Topic.objects.visible_to(user).listed().outside_rooms()
    return topics.select_related("category").with_opening()


def _to_hit(topic: Topic) -> Hit:
    return Hit(
        title=topic.title,
        url=topic.get_absolute_url(),
        kind=topic.get_kind_display(),
        summary=html.excerpt(topic.opening_html or ""),
        published_on=topic.created_at.date(),
    )


sources.register(
    Source(key="forum", label=_("Forum"), model=Topic, visible=_visible, to_hit=_to_hit)
)
