from django.urls import path

from . import views

urlpatterns = [path("s/<slug:code>/", views.short_link, name="short_link")]
