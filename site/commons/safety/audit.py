"""The one audit trail: Wagtail's. An entry outlives the person and the thing it mentions."""

from django.db.models import Model
from wagtail.log_actions import registry

_actions: dict[str, tuple] = {}


def action(name: str, label, message) -> str:
    """Declares an action, `app.verb`. `label` names it in filters, `message` says what was done.

    Raises ValueError when the name is taken.
    """
    if name in _actions:
        raise ValueError(f"Two audit actions are called {name}.")
    _actions[name] = (label, message)
    return name


def register(log_actions) -> None:
    """Hands every declared action to Wagtail; called by its `register_log_actions` hook."""
    for name, (label, message) in _actions.items():
        log_actions.register_action(name, label, message)


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
