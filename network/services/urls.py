"""What readers tell of services and providers confirm, outside the page tree."""

from django.urls import path

from .views import confirming, missing

urlpatterns = [
    path("confirm/<str:token>/", confirming.confirm, name="services_confirm"),
    path("missing/", missing.tell, name="services_missing"),
    path("missing/thanks/", missing.thanks, name="services_missing_thanks"),
]
