"""Comments: what the package is told, so that none of its own mails, links or levels come in."""

import environ

env = environ.Env()

# Minutes in which an author may correct a comment. Withdrawing it is possible at any time.
COMMENTS_EDIT_MINUTES = env.int("COMMENTS_EDIT_MINUTES", default=15)

SITE_ID = (
    1  # of django.contrib.sites, which the package's rows point to; kept in step by a migration
)
COMMENTS_APP = "django_comments_xtd"
COMMENTS_XTD_MAX_THREAD_LEVEL = 1  # a comment and its replies
COMMENTS_XTD_CONFIRM_EMAIL = False  # its confirmation links carry a pickle
COMMENTS_XTD_THREADED_EMAILS = False
