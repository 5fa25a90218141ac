"""The secret in a confirmation link: derived from a row's seed and the site's key, kept as a digest.

A stolen database opens nothing, since the key is not in it; and a letter that is written hours
later can still carry the link, since the site can derive it again.
"""

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac

from commons.accounts import recovery

KIND = "confirmation"


def derived(seed, key: str | None = None) -> str:
    return salted_hmac("wasl.services.link", str(seed), secret=key, algorithm="sha256").hexdigest()


def digest(token: str) -> str:
    return recovery.digest(KIND, token)


def digests(token: str) -> list[str]:
    return recovery.digests(KIND, token)


def path(link) -> str:
    """The address that the link has; "" when the key it was made with is gone."""
    for key in [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]:
        token = derived(link.seed, key)
        if link.digest == recovery.digest(KIND, token, key):
            return reverse("services_confirm", args=[token])
    return ""
