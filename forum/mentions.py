"""«@أبو_ياسر»: a name with underscores for spaces calls a member by.

Names are not unique here. Somebody who takes part in the topic is meant before anybody else; of
several strangers with the same name, nobody is. Vowel signs belong to a name («@محمّد»), and one
letter of Arabic may stand joined before it («و@سلمى»).
"""

import re

from commons.accounts.models import User
from commons.accounts.names import display_key

MOST = 10  # people called in one post
_NAME = re.compile(r"(?:(?<![\w@/.])|(?<=\b[وفبلك]))@([\w\u200c\u064b-\u065f\u0670]{2,60})")


def of(post) -> list[User]:
    """The active members called in a post, without its author."""
    keys = list(dict.fromkeys(display_key(name.replace("_", " ")) for name in names(post.source)))
    keys = [key for key in keys if key][:MOST]
    if not keys:
        return []
    people = User.objects.filter(is_active=True, display_key__in=keys).exclude(pk=post.author_id)
    here = set(post.topic.participants.values_list("user_id", flat=True).filter(user__in=people))
    found = []
    for key in keys:
        same = [person for person in people if person.display_key == key]
        present = [person for person in same if person.pk in here]
        found += present or (same if len(same) == 1 else [])
    return found


def names(text: str) -> list[str]:
    return _NAME.findall(text)


def without(text: str) -> str:
    """The same words, calling nobody."""
    return _NAME.sub("…", text)
