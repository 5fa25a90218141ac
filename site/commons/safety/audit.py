"""The one audit trail: Wagtail's. An entry outlives the person and the thing it mentions."""

from collections.abc import Callable

from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail.log_actions import LogFormatter, registry

_actions: dict[str, type[LogFormatter]] = {}


def action(name: str, label, message) -> str:
    """Declares an action, `app.verb`. `label` names it in filters, `message` says what was done.

    `message` is words, to which the reason is added, or a function from the entry's data to words.
    Raises ValueError when the name is taken.
    """
    if name in _actions:
        raise ValueError(f"Two audit actions are called {name}.")
    _actions[name] = _formatter(label, message)
    if registry.has_scanned_for_actions:  # declared by a module imported late
        registry.register_action(name)(_actions[name])
    return name


def register(log_actions) -> None:
    """Hands every declared action to Wagtail; called by its `register_log_actions` hook."""
    for name, formatter in _actions.items():
        log_actions.register_action(name)(formatter)


def record(name: str, instance: Model, by=None, *, reason: str = "", **data):
    """Writes an entry. `by` is the person who did it, or None for a command.

    Raises LookupError for an action nobody declared, and for a thing Wagtail keeps no log for.
    """
    if not registry.action_exists(name):
        raise LookupError(f"Nobody declared the audit action {name}.")
    if registry.get_log_model_for_instance(instance) is None:
        raise LookupError(f"No audit log is kept for {type(instance).__name__}.")
    if reason:
        data["reason"] = reason
    return registry.log(instance, name, user=by, data=data)


def _formatter(label, message: str | Callable[[dict], str]) -> type[LogFormatter]:
    def format_message(self, entry):
        if callable(message):
            return message(entry.data)
        if reason := entry.data.get("reason"):
            return _("%(what)s. Reason: %(reason)s") % {"what": message, "reason": reason}
        return message

    return type("Formatter", (LogFormatter,), {"label": label, "format_message": format_message})
