"""The report on what people did not find, in the admin."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from ..models import MissingService
from ..policy import CHANGE


class MissedView(ReportView):
    """By month, what was missed most often first."""

    page_title = _("Missing services")
    header_icon = "search"
    index_url_name = "services_missed"
    index_results_url_name = "services_missed_results"
    model = MissingService
    default_ordering = "-month"
    columns = [
        Column("month", label=_("Month"), accessor=lambda row: f"{row.month:%Y-%m}"),
        Column("theme", label=_("What was needed"), accessor=lambda row: row.theme or "–"),
        Column("area", label=_("Place"), accessor=lambda row: row.area or "–"),
        Column("number", label=_("How often")),
    ]
    list_export = ["month", "theme", "area", "number"]

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(CHANGE):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        return MissingService.objects.select_related("theme", "area").order_by("-month", "-number")
