"""The stores of kept pages that tests can have without a server."""

LOCMEM = "django.core.cache.backends.locmem.LocMemCache"
FILES = "commons.pages.stores.Files"
KINDS = [LOCMEM, FILES]


def use(settings, kind: str, place) -> None:
    settings.CACHES = settings.CACHES | {"pages": {"BACKEND": kind, "LOCATION": str(place)}}
