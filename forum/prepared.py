"""What every topic, list and reply asks, see `commons.safety.prepared`. Whoever reads is asked about beside."""

from commons.safety.prepared import Prepared

from .models import CategoryMark, Draft, Post, Reaction, ReadMark, Tag, Topic

ROWS = 20  # topics in a list


def _listed(turn, **where):
    rows = Topic.objects.listed().filter(turn__lte=turn, **where)
    return rows.latest_first().for_rows_beside()[:ROWS]


topic_for_guest = Prepared(lambda key: Topic.objects.filter(key=key).for_reading().with_events())
topic_for_member = Prepared(
    lambda member, key: Topic.objects.filter(key=key).for_reading().with_events().of_reader(member)
)
posts = Prepared(
    lambda topic, first, last: Post.objects.filter(topic=topic).between(first, last).for_page()
)
tags = Prepared(lambda topic: Tag.objects.filter(topics=topic).values_list("slug", "name"))
reactions = Prepared(
    lambda member, topic, first, last: Reaction.objects.filter(
        user=member, post__topic=topic, post__number__range=(first, last)
    ).values_list("post", "kind")
)
topics = Prepared(lambda categories, turn: _listed(turn, category__in=categories))
# With `=`, PostgreSQL takes the index that begins with the category.
topics_of_one = Prepared(lambda category, turn: _listed(turn, category=category))
tags_of = Prepared(
    lambda topics: Tag.objects.filter(topics__in=topics).values_list("topics", "slug", "name")
)
places = Prepared(
    lambda member, topics: ReadMark.objects.filter(user=member, topic__in=topics).values_list(
        "topic", "number"
    )
)
categories_read = Prepared(
    lambda member: CategoryMark.objects.filter(user=member).values_list("category", "read_at")
)
topic_to_write_in = Prepared(
    lambda topic: Topic.objects.select_for_update(no_key=True).filter(pk=topic)
)
drafts = Prepared(
    lambda member, topic: Draft.objects.filter(user=member, topic=topic).values_list("pk")
)
