"""What can be chosen beside place and need, and which of it an address chooses."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ..models.service_language import Spoken

JOINT = "."  # between several values of one key; stands in an address as it is
SEVERAL = frozenset({"access"})  # keys of which a reader may want more than one

LABELS: dict[str, dict[str, str | Promise]] = {
    "open": {"now": _("Open now")},
    "whom": {
        "everyone": _("Everybody"),
        "women": _("Women and girls"),
        "men": _("Men and boys"),
        "children": _("Children"),
        "displaced": _("Displaced people"),
        "hosts": _("Host community"),
        "returnees": _("Returnees"),
        "disabled": _("People with disabilities"),
    },
    "cost": {
        "free": pgettext_lazy("of a service", "Free"),
        "sliding": _("By what people can pay"),
        "fees": _("For a fee"),
    },
    "access": {
        "step_free": _("Entrance without steps"),
        "accessible_toilet": _("Toilet for wheelchair users"),
        "parking_near": _("A car can stop at the door"),
        "sign_language": _("Sign language"),
    },
    "women": {"staff": _("Women among the staff")},
    "lang": dict(Spoken.choices),
}
TITLES = {
    "theme": _("What you need"),
    "area": _("Place"),
    "open": _("Hours"),
    "whom": _("For whom"),
    "cost": _("Cost"),
    "access": _("Accessibility"),
    "women": _("Staff"),
    "lang": _("Languages"),
}


@dataclass(frozen=True)
class Choices:
    """The values chosen under each key, all of them known ones."""

    values: dict[str, tuple[str, ...]]

    @classmethod
    def read(cls, query) -> "Choices":
        """ValueError for a value that cannot be chosen."""
        return cls({key: _values(key, query[key]) for key in LABELS if query.get(key)})

    def __getitem__(self, key: str) -> tuple[str, ...]:
        return self.values.get(key, ())

    def with_(self, key: str, value: str) -> str:
        """What `key` would say in the address if `value` were chosen too, or instead."""
        if key not in SEVERAL:
            return value
        return JOINT.join(known for known in LABELS[key] if known in {*self[key], value})

    def without(self, key: str, value: str) -> str:
        return JOINT.join(chosen for chosen in self[key] if chosen != value)


def _values(key: str, text: str) -> tuple[str, ...]:
    asked = set(text.split(JOINT)) if key in SEVERAL else {text}
    if not asked <= LABELS[key].keys():
        raise ValueError(text)
    return tuple(value for value in LABELS[key] if value in asked)
