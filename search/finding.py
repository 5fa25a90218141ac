"""One ranked question to the index, then only what the reader may see of its answer."""

from collections import Counter, defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, Value, prefetch_related_objects
from django.db.models.functions import Cast

from .backend import engine
from .hits import Hit
from .querying import Words
from .sources import Source, sources

# The best matches that are looked at. Who gets so many adds a word instead of turning pages.
MOST_MATCHES = 400


class Findings:
    """What `user` may see in `language` of the matches for `words`, best first; for a Paginator.

    `by_kind` counts before `kind` (a source's key, or "") narrows. `every_word` is False when
    nothing held all the words and the matches hold some of them. `is_cut` when there may be more.
    """

    def __init__(self, words: Words, user, language: str, *, area=None, theme=None, kind: str = ""):
        self.user, self.language, self.area, self.theme = user, language, area, theme
        self.sources = self._sources()
        self.every_word, self.is_cut = True, False
        found = self._visible(words, list(self.sources))
        if not found and len(words) > 1:
            self.every_word = False
            found = self._visible(words, list(self.sources))
            self.every_word = not found
        self.by_kind = Counter(self.sources[content_type].key for content_type, _pk in found)
        if kind:
            wanted = [number for number, source in self.sources.items() if source.key == kind]
            # Among the best of all kinds, a rare kind may have been crowded out.
            if self.is_cut:
                found = self._visible(words, wanted)
            found = [(content_type, pk) for content_type, pk in found if content_type in wanted]
        self._found = found

    def __len__(self) -> int:
        return len(self._found)

    def __getitem__(self, part: slice) -> list[Hit]:
        """One query for each kind among them, and one for each thing their sources prefetch."""
        wanted = self._found[part]
        loaded = {}
        for content_type in dict.fromkeys(content_type for content_type, _pk in wanted):
            things = self._things(content_type, [pk for kind, pk in wanted if kind == content_type])
            loaded |= {(content_type, thing.pk): thing for thing in things}
        together = defaultdict(list)
        for (content_type, _pk), thing in loaded.items():
            together[self.sources[content_type].prefetch].append(thing)
        for lookups, things in together.items():
            prefetch_related_objects(things, *lookups)
        return [self.sources[key[0]].to_hit(loaded[key]) for key in wanted if key in loaded]

    def _sources(self) -> dict[int, Source]:
        """By content type. A kind that knows no places or themes is out of a narrowed search."""
        narrowed = self.area or self.theme
        taken = [source for source in sources if source.narrow or not narrowed]
        types = ContentType.objects.get_for_models(*(source.model for source in taken))
        return {types[source.model].pk: source for source in taken}

    def _visible(self, words: Words, content_types: list[int]) -> list[tuple[int, int]]:
        """(content type, pk) of what the reader may see of the best matches, best first."""
        if not words or not content_types:
            return []
        matches = engine().ranked(words, content_types, MOST_MATCHES, self.every_word)
        self.is_cut = len(matches) == MOST_MATCHES
        ranked = [(content_type, int(pk)) for content_type, pk in matches]
        parts = [
            self._part(content_type, [pk for kind, pk in ranked if kind == content_type])
            for content_type in dict.fromkeys(content_type for content_type, _pk in ranked)
        ]
        if not parts:
            return []
        seen = set(parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0])
        return [key for key in ranked if key in seen]

    def _things(self, content_type: int, pks: list[int]):
        source = self.sources[content_type]
        return source.visible(self.user, self.language).filter(pk__in=pks)

    def _part(self, content_type: int, pks: list[int]):
        """(content type, pk) of those among `pks` that the reader may see, as a query."""
        things = self._things(content_type, pks)
        if self.area or self.theme:
            things = self.sources[content_type].narrow(things, self.area, self.theme)
        kind = Cast(Value(content_type), BigIntegerField())
        return things.order_by().annotate(found_kind=kind).values_list("found_kind", "pk")
