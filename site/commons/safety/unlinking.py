"""Taking a person out of the audit trail: the entries stay, and lead to nobody.

Three threads lead from an entry to a person: who did it, whom it was about, and names in words.
The first is cut, the second becomes a number drawn for each entry alone, so that no two can be
joined by it, and names are blotted out wherever a reason or a label holds them.
"""

import re
import secrets

from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry

BLOT = "…"
OWN_WORDS = "wagtail.comments."  # entries of these actions quote what the actor wrote


def unlink(*, person: models.Model, names: list[str], nameless: str) -> None:
    """`names` are blotted out of every entry; `nameless` is the label of entries about the person.

    Reads the whole trail once: rare enough to afford.
    """
    for log in registry.get_log_entry_models():
        entries = log._base_manager.filter(user_id=person.pk)
        for entry in entries.filter(action__startswith=OWN_WORDS).iterator():
            log._base_manager.filter(pk=entry.pk).update(data=_without_text(entry.data))
        entries.update(user=None, uuid=None)
    _about(person, nameless)
    pattern = _pattern(names)
    for log in registry.get_log_entry_models() if pattern else ():
        _blot(log, pattern)


def _about(person: models.Model, nameless: str) -> None:
    kind = ContentType.objects.get_for_model(person)
    about = ModelLogEntry._base_manager.filter(content_type=kind, object_id=str(person.pk))
    for entry in about.iterator():
        about.filter(pk=entry.pk).update(
            object_id=nobody(), label=nameless, uuid=None, data=emptied(entry.data)
        )


def nobody() -> str:
    """A number that is no row's: Wagtail's reports look entries up by number."""
    return str(-secrets.randbelow(2**62) - 1)


def emptied(data):
    """The same shape without what it said, as the sentences of the trail expect its keys."""
    if isinstance(data, dict):
        return {key: emptied(value) for key, value in data.items()}
    if isinstance(data, list):
        return []
    if isinstance(data, bool) or data is None:
        return data
    return 0 if isinstance(data, int | float) else ""


def _without_text(data: dict) -> dict:
    """A remark's words go; where in the page it stood is asked for by Wagtail's sentences."""
    return {
        key: value | {"text": BLOT} if isinstance(value, dict) and "text" in value else value
        for key, value in data.items()
    }


def _pattern(names: list[str]) -> re.Pattern | None:
    whole = [re.escape(name) for name in sorted(filter(None, names), key=len, reverse=True)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(whole)})(?!\w)", re.I) if whole else None


def _blot(log, pattern: re.Pattern) -> None:
    for entry in log._base_manager.only("label", "data").iterator():
        label, data = pattern.sub(BLOT, entry.label), blotted(entry.data, pattern)
        if label != entry.label or data != entry.data:
            log._base_manager.filter(pk=entry.pk).update(label=label, data=data)


def blotted(data, pattern: re.Pattern):
    if isinstance(data, dict):
        return {key: blotted(value, pattern) for key, value in data.items()}
    if isinstance(data, list):
        return [blotted(value, pattern) for value in data]
    return pattern.sub(BLOT, data) if isinstance(data, str) else data
