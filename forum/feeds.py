"""Atom feeds of what everybody may read: a category, a tag. For readers without an account alike."""

from django.http import Http404, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from commons.safety import html

from . import kept, lists
from .models import Post, Topic
from .views import finding
from .views.doors import part_of_the_forum

SIZE = 20


@require_safe
@part_of_the_forum
def category(request, slug):
    """Of a category that is open to everybody: an address without a password is everybody's."""
    found = finding.category(None, slug)
    if found.sensitive:
        raise Http404
    kept.tells_of_lists(found)
    return _atom(request, found.name, found.description, Topic.objects.filter(category=found))


@require_safe
@part_of_the_forum
def tag(request, slug):
    found = finding.tag(None, slug)
    kept.tells_of_lists()
    topics = Topic.objects.filter(tags=found, category__in=lists.open_categories(None))
    return _atom(request, found.name, "", topics)


def _atom(request, title: str, about: str, topics) -> HttpResponse:
    """The latest topics, each with the beginning of its opening post."""
    topics = list(topics.visible_to(None).latest_first().select_related("author")[:SIZE])
    opening = Post.objects.shown().filter(topic__in=topics, number=1)
    words = dict(opening.values_list("topic_id", "html"))
    feed = Atom1Feed(
        title=title,
        link=request.build_absolute_uri("../"),
        description=about,
        language=get_language(),
        feed_url=request.build_absolute_uri(),
    )
    for topic in topics:
        feed.add_item(
            title=topic.title,
            link=request.build_absolute_uri(topic.get_absolute_url()),
            description=html.excerpt(words.get(topic.pk, ""), 300),
            unique_id=f"tag:{request.get_host()},2026:forum/{topic.key}",
            pubdate=topic.created_at,
            updateddate=topic.last_post_at,
            author_name=topic.author.display_name if topic.author_id else "",
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
