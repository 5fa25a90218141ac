"""Wagtail's addresses of documents, under its own names: its code reverses them."""

from django.urls import path

from . import views

urlpatterns = [path("<int:pk>/<path:name>", views.serve, name="wagtaildocs_serve")]
