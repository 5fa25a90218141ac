"""Every address. What lies outside the page tree is in i18n_patterns; pages come last."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

urlpatterns = [
    path("", include("commons.accounts.doors")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include("commons.media.urls")),
    path("", include("commons.pages.urls")),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    *i18n_patterns(
        path("accounts/organizations/", include("network.members.urls")),
        path("accounts/", include("commons.accounts.urls")),
        path("people/", include("commons.accounts.people")),
        path("notices/", include("commons.notices.urls")),
        path("moderation/", include("commons.moderation.urls")),
        path("comments/", include("commons.comments.urls")),
        path("forum/", include("forum.urls")),
        path("", include("network.services.urls")),
        path("", include("search.urls")),
        path("", include("home.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
