"""What the search knows of a topic: its title and opening words, as long as they are shown."""

from wagtail.search import index

from ..models import Topic


def again(pk: int) -> None:
    """Call it when a topic's words have changed, or whether they are shown."""
    topic = Topic.get_indexed_objects().filter(pk=pk).first()
    if topic:
        index.insert_or_update_object(topic)
    else:
        index.remove_object(Topic.objects.get(pk=pk))
