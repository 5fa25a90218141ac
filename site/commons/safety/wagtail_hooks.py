from wagtail import hooks

from . import audit


@hooks.register("register_log_actions")
def declared_actions(log_actions):
    audit.register(log_actions)
