"""The forum."""

import environ

env = environ.Env()

# Minutes in which an author may correct a post. Withdrawing it is possible at any time.
FORUM_EDIT_MINUTES = env.int("FORUM_EDIT_MINUTES", default=24 * 60)
