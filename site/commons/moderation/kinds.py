"""What can be reported and moderated, as the apps above register it in `ready()`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from . import rules


@dataclass(frozen=True)
class Kind:
    """One kind of thing that people write: comments, posts, profiles, listings.

    `author(thing)` is an account or None (a guest, an erased member). `text(thing)` is the plain
    words to judge, `context(thing)` what they answer, `address(thing)` where they stand.
    `hide` and `show` are actions taking `thing=, by=, reason=`; `visible(user, thing)` says
    whether this reader may see it now, so that nobody reports what they cannot read.
    They record what they did themselves; `by` is None when nobody in person decided.

    Left out is allowed for the rest. `page(thing)` is the page it stands on, so that taking that
    page down closes what is open about it. `load(ids)` brings many at once, by primary key, with
    what the calls above need. `written(authors, since, until)` is the queryset of what these
    accounts (None: everybody) wrote in that time and is shown or held now, and `hide_many(things,
    by=, reason=)` hides them in few queries: without `written` a wave cannot be taken back.
    `unhide_many` undoes that: what was shown is shown, what was held is held again.
    `account(thing)` names its author's primary key without a query.

    `nobody` says who wrote it when no account did. `reasons` are the keys of `rules.RULES` a reader may choose from, `invitation` the words of the
    link that leads there. `verdicts` are what moderators choose from. `hides_by_reports` False:
    however many report it, a person decides. `why_not_hide(by, thing, rule)` refuses a moderator
    in words, or None. `mend(user, thing)` is where this user corrects it, or "". `answers(thing)`
    are lines of plain words, the newest first: what those said whom the reports concern.
    `correction_note` tells a reader, before anything is sent, whom a correction reaches.
    """

    key: str
    label: str
    model: type[Model]
    author: Callable[[Model], object]
    text: Callable[[Model], str]
    context: Callable[[Model], str]
    address: Callable[[Model], str]
    visible: Callable[[object, Model], bool]
    hide: Callable[..., None]
    show: Callable[..., None]
    page: Callable[[Model], Model | None] | None = None
    load: Callable[[Iterable], Mapping[object, Model]] | None = None
    written: Callable[..., QuerySet] | None = None
    hide_many: Callable[..., None] | None = None
    unhide_many: Callable[..., None] | None = None
    account: Callable[[Model], int | None] | None = None
    nobody: str = _("without an account")
    reasons: tuple[str, ...] = rules.SAID
    verdicts: tuple[str, ...] = tuple(rules.VERDICTS)
    invitation: str = ""
    hides_by_reports: bool = True
    why_not_hide: Callable[[object, Model, str], str | None] | None = None
    mend: Callable[[object, Model], str] | None = None
    answers: Callable[[Model], Iterable[str]] | None = None
    correction_note: str = ""

    def things(self, ids: Iterable) -> dict[str, Model]:
        """Those that still exist, by primary key as text."""
        found = self.load(ids) if self.load else self.model._base_manager.in_bulk(list(ids))
        return {str(key): thing for key, thing in found.items()}

    def thing(self, pk) -> Model | None:
        """None for what does not exist, whatever `pk` is."""
        try:
            clean = self.model._meta.pk.to_python(pk)
            self.model._meta.pk.run_validators(clean)
            return self.things([clean]).get(str(clean))
        except (ValidationError, ValueError, OverflowError, TypeError):
            return None


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> Kind:
    """Raises ValueError when the model or the key is taken."""
    if kind.key in _kinds or any(kind.model is other.model for other in _kinds.values()):
        raise ValueError(f"{kind.key} is registered twice.")
    _kinds[kind.key] = kind
    return kind


def of(thing: Model) -> Kind:
    """Raises KeyError for a thing that nobody registered."""
    found = next((kind for kind in _kinds.values() if kind.model is type(thing)), None)
    if found is None:
        raise KeyError(type(thing).__name__)
    return found


def get(key: str) -> Kind:
    """Raises KeyError for a key nobody registered."""
    return _kinds[key]


def find(key: str) -> Kind | None:
    """None for a key nobody registered, or nobody registers any more."""
    return _kinds.get(key)


def every() -> list[Kind]:
    return [_kinds[key] for key in sorted(_kinds)]
