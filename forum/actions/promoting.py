"""News from the field made the draft of a page. Nobody's name goes into the page."""

import re

from django.db import transaction
from django.utils.translation import gettext as _

from commons.pages.promoting import Draft, Target
from commons.safety import audit, html

from .. import kept, mentions, policy
from ..audit_actions import PROMOTED
from ..models import Topic
from ..refused import Closed, Gone
from . import counting

BLOCK = re.compile(r"</(?:p|li|pre|blockquote)>|<br>")


@transaction.atomic
def promote(*, topic: Topic, target: Target, place, by):
    """The opening words as a draft below `place`, which is returned. Raises Closed, and Gone when
    the topic became a page before.
    """
    topic = counting.lock(topic.pk)
    if refusal := policy.why_not_promote(by, topic):
        raise Closed(refusal)
    if topic.promoted_id:
        raise Gone(_("This topic has become a page already."))
    if place.pk not in {page.pk for page in target.places(by, topic.language)}:
        raise Closed(_("You may not add a page there."))
    opening = topic.posts.shown().filter(number=1).first()
    if opening is None:
        raise Gone(_("The opening words are no longer shown."))
    draft = Draft(mentions.without(topic.title), _paragraphs(opening.html), topic.language)
    page = target.make(draft, place, by)
    Topic.objects.filter(pk=topic.pk).update(promoted=page)
    kept.changed(topic)
    audit.record(PROMOTED, topic, by)
    return page


def _paragraphs(made: str) -> list[str]:
    parts = (mentions.without(html.plain(part)) for part in BLOCK.split(made))
    return [part for part in parts if part]
