"""Reporting, one's own decisions and the public log, under `moderation/` inside `i18n_patterns`."""

from django.urls import path

from .views import log, own, reports

urlpatterns = [
    path("report/<str:kind>/<str:pk>/", reports.report, name="moderation_report"),
    path("report/<str:kind>/<str:pk>/thanks/", reports.thanks, name="moderation_thanks"),
    path("decisions/", own.listed, name="moderation_decisions"),
    path("decisions/<uuid:uuid>/", own.decision, name="moderation_decision"),
    path("decisions/<uuid:uuid>/appeal/", own.appeal, name="moderation_appeal"),
    path("log/", log.log, name="moderation_log"),
    path("log/<int:year>/<int:month>/", log.month, name="moderation_log_month"),
]
