"""A member's notices, under `notices/` inside `i18n_patterns`."""

from django.urls import path

from .views import follows, notices, settings, unsubscribe

app_name = "notices"
urlpatterns = [
    path("", notices.listing, name="list"),
    path("<int:pk>/go/", notices.go, name="go"),
    path("follow/<slug:key>/<int:pk>/", follows.follow, name="follow"),
    path("following/", follows.follows, name="follows"),
    path("read/", notices.read, name="read"),
    path("settings/", settings.settings, name="settings"),
    path("stop/<str:words>/", unsubscribe.unsubscribe, name="unsubscribe"),
]
