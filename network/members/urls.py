"""Ties and skills, under `accounts/organizations/` inside `i18n_patterns`."""

from django.urls import path

from .views import ties

urlpatterns = [
    path("", ties.listed, name="account_ties"),
    path("skills/", ties.change_skills, name="account_ties_skills"),
    path("<int:pk>/show/", ties.show_to, name="account_ties_show"),
    path("<int:pk>/end/", ties.end, name="account_ties_end"),
    path("<int:pk>/accept/", ties.accept, name="account_ties_accept"),
    path("<int:pk>/refuse/", ties.refuse, name="account_ties_refuse"),
]
