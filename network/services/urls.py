"""What readers tell of services, outside the page tree."""

from django.urls import path

from .views import missing

urlpatterns = [
    path("missing/", missing.tell, name="services_missing"),
    path("missing/thanks/", missing.thanks, name="services_missing_thanks"),
]
