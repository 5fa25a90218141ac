"""What the site's own libraries hold of a person: how it is handed over and erased."""

from . import account, editing, sessions, uploads  # noqa: F401, each registers its holdings
