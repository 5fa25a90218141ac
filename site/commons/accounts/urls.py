"""Signing in, under `accounts/` inside `i18n_patterns`. See `doors` for what leads here."""

from django.urls import include, path

from .views.doors import sign_in_door

urlpatterns = [
    path("door/", sign_in_door, name="account_door"),
    path("", include("allauth.urls")),
]
