"""Public profiles, under `people/` inside `i18n_patterns`."""

from django.urls import path

from .views.profiles import show

urlpatterns = [path("<slug:mark>/", show, name="people_profile")]
