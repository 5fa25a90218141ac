"""Signing in and "my account", under `accounts/` inside `i18n_patterns`. See `doors` for what leads here."""

from django.urls import include, path

from .views.doors import sign_in_door
from .views.hub import hub

urlpatterns = [
    path("", hub, name="account_hub"),
    path("door/", sign_in_door, name="account_door"),
    path("", include("allauth.urls")),
]
