"""Notices as a person reads them: what they may still see, gathered under what it is about."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.utils.functional import cached_property

from . import kinds
from .blocks import unheard_by
from .kinds import Kind
from .models import Notice


@dataclass
class Group:
    """Notices of one kind about one target; `about` is the newest thing among them."""

    kind: Kind
    about: object
    notices: list[Notice]

    @property
    def count(self) -> int:
        return len(self.notices)

    @property
    def newest(self) -> Notice:
        return self.notices[0]

    @property
    def unread(self) -> bool:
        return any(notice.read_at is None for notice in self.notices)

    @cached_property
    def sentence(self) -> str:
        return " ".join(str(self.kind.sentence(self.about, self.count)).split())

    @cached_property
    def address(self) -> str:
        return self.kind.address(self.about)

    @cached_property
    def excerpt(self) -> str:
        return self.kind.excerpt(self.about) if self.kind.excerpt else ""


def groups(user, notices: Iterable[Notice]) -> list[Group]:
    """Newest first. What is gone, hidden, restricted or from somebody blocked is left out.

    A fixed number of queries for each kind, when the kind answers `among`.
    """
    notices = list(notices)
    blocked = unheard_by(user) if any(notice.by_id for notice in notices) else set()
    about = _things(user, notices)
    found: dict[tuple, Group] = {}
    for notice in sorted(notices, key=lambda notice: notice.pk, reverse=True):
        thing = about.get((notice.kind, notice.content_type_id, notice.object_id))
        kind = kinds.find(notice.kind)
        if thing is None or (notice.by_id in blocked and not kind.always):
            continue
        name = (notice.group, notice.read_at is None)
        found.setdefault(name, Group(kind, thing, [])).notices.append(notice)
    return list(found.values())


def _things(user, notices: list[Notice]) -> dict[tuple, object]:
    """What the notices are about, as far as `user` may see it, by kind, content type and id."""
    asked = defaultdict(set)
    for notice in notices:
        asked[notice.kind, notice.content_type_id].add(notice.object_id)
    found = {}
    for (key, type_id), ids in asked.items():
        kind = kinds.find(key)
        model = ContentType.objects.get_for_id(type_id).model_class()
        if kind is None or model is None:
            continue
        load = kind.load or model._base_manager.in_bulk
        things = load(list(ids))
        visible = kind.visible_among(user, list(things.values()))
        found |= {(key, type_id, pk): thing for pk, thing in things.items() if pk in visible}
    return found
