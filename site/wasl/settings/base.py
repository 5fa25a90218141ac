"""What every site shares. Strict by default: dev relaxes, production never loosens."""

from pathlib import Path

import environ

from .accounts import *
from .comments import *
from .forum import *
from .languages import KNOWN, switched_on
from .safety import *

ROOT = Path(__file__).resolve().parents[3]
env = environ.Env()
VAR = Path(env("DATA_ROOT", default=str(ROOT / "var")))

DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
SITE_URL = env("SITE_URL", default="http://127.0.0.1:8000").rstrip("/")
SITE_NAME = env("SITE_NAME", default="وصل")
DEMO = env.bool("DEMO", default=False)
# Where the demo's freshly made passwords are kept, one `role sign-in-name password` a line, mode 0600.
DEMO_PASSWORDS = Path(env("DEMO_PASSWORDS", default=str(ROOT / ".demo-passwords")))

INSTALLED_APPS = [
    "wasl",
    "home",
    "forum",
    "search",
    "network.publications",
    "network.services",
    "network.members",
    "network.organizations",
    "commons.comments",
    "commons.moderation",
    "commons.notices",
    "commons.accounts",
    "commons.pages",
    "commons.blocks",
    "commons.media",
    "commons.themes",
    "commons.places",
    "commons.safety",
    "commons.identity",
    "django_comments_xtd",
    "django_comments",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "commons.accounts.admin_users.AdminUsersConfig",
    "wagtail.sites",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sites",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "commons.pages.answering.KeptPagesMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "commons.safety.headers.HeadersMiddleware",
    "commons.safety.nul.RefuseNul",
    "commons.pages.answering.CacheControlMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "commons.safety.uploads.bodies.RefuseHugeBodies",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "commons.pages.answering.AnonymousReaderMiddleware",
    "commons.accounts.visits.VisitMiddleware",
    "commons.pages.sites.SiteMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "commons.accounts.middleware.StaffDoorMiddleware",
    "commons.accounts.middleware.PrivatePagesMiddleware",
    "commons.moderation.suspension.SuspensionMiddleware",
    "commons.pages.door.KnownPagesMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "commons.pages.redirects.RedirectMiddleware",
]

ROOT_URLCONF = "wasl.urls"
WSGI_APPLICATION = "wasl.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.frame.context",
            ],
        },
    },
]

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR / 'wasl.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;",
    }
else:
    # PostgreSQL would compile queries of many joins for a second to save a millisecond.
    given = DATABASES["default"].setdefault("OPTIONS", {})
    given["options"] = f"{given.get('options', '')} -c jit=off".strip()
    # What is asked often is planned once for each connection.
    given |= {"server_side_binding": True, "prepare_threshold": 3}
    # A connection made anew for every request costs more than what most requests ask. SQLite's is
    # closed, so that its write-ahead log keeps nothing that was erased.
    DATABASES["default"] |= {"CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# In files, which all workers of a machine share and which ask the database nothing; in Redis when
# CACHE_URL names one, as several machines need. Each is read and written in its cheapest way.
CACHES = {
    name: env.cache("CACHE_URL")
    if env("CACHE_URL", default="")
    else {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR / "cache" / name,
        "OPTIONS": {"MAX_ENTRIES": 5000},
    }
    for name in ("default", "pages")
}
CHEAP = {
    "django.core.cache.backends.filebased.FileBasedCache": "commons.pages.stores.Files",
    "django.core.cache.backends.redis.RedisCache": "commons.pages.stores.Redis",
}
for cache in CACHES.values():
    cache["BACKEND"] = CHEAP.get(cache["BACKEND"], cache["BACKEND"])

# Search and reference indexes go through the default queue and must be immediate.
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    "later": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
}

# Language and place
LANGUAGE_CODE = "ar"
LANGUAGES = switched_on(env.list("LANGUAGES", default=["ar", "en"]))
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
KNOWN_LANGUAGES = list(KNOWN.items())
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = [(c, n) for c, n in LANGUAGES if c in {"ar", "en", "tr"}]
LOCALE_PATHS = [ROOT / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Damascus"
# «Submit for translation» must not publish the untranslated text.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

# Static files, media, private documents
STATIC_URL = "/static/"
STATIC_ROOT = Path(env("STATIC_ROOT", default=str(VAR / "static")))
STATICFILES_DIRS = [ROOT / "static"]
STATICFILES_FINDERS = [
    "commons.pages.stylesheet.StylesheetFinder",  # wasl.css, from one file per component
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env("MEDIA_ROOT", default=str(VAR / "media")))
PRIVATE_MEDIA_ROOT = Path(env("PRIVATE_MEDIA_ROOT", default=str(VAR / "private")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": str(PRIVATE_MEDIA_ROOT),
            "base_url": None,
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Backups are encrypted to these public keys (age1…), so that the server cannot read its own.
BACKUP_RECIPIENTS = env.list("BACKUP_RECIPIENTS", default=[])
BACKUP_ROOT = env("BACKUP_ROOT", default="")
BACKUP_KEEP_DAYS = env.int("BACKUP_KEEP_DAYS", default=30)

# Wagtail
WAGTAIL_SITE_NAME = SITE_NAME
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_ALLOW_UNICODE_SLUGS = True
WAGTAIL_AUTOSAVE_INTERVAL = 10_000  # milliseconds; gentle on bad lines and on SQLite
WAGTAIL_EDITING_SESSION_PING_INTERVAL = 30_000
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAILADMIN_RICH_TEXT_EDITORS = {"default": {"WIDGET": "commons.blocks.rich_text.RichTextArea"}}
# A page's pictures together stay near 60 KB; at these settings faces and text keep their edges.
WAGTAILIMAGES_AVIF_QUALITY = 50
WAGTAILIMAGES_WEBP_QUALITY = 58
WAGTAILIMAGES_JPEG_QUALITY = 72
WAGTAILIMAGES_IMAGE_MODEL = "media.Image"
WAGTAILDOCS_DOCUMENT_MODEL = "media.Document"
WAGTAILEMBEDS_FINDERS = []
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backend", "SEARCH_CONFIG": "simple"}}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

AUTH_USER_MODEL = "accounts.User"

EMAIL_CONFIG = env.email("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="wasl@example.org")
# Who discreet mail comes from: an address whose name gives nothing away.
DISCREET_FROM_EMAIL = env("DISCREET_FROM_EMAIL", default=DEFAULT_FROM_EMAIL)
SERVER_EMAIL = DEFAULT_FROM_EMAIL
