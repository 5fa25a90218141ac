"""Wagtail's report of pages that grew old, without the sign-in names it would print."""

from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.reports.aging_pages import AgingPagesView

from ..models import User


class OldPagesView(AgingPagesView):
    def decorate_paginated_queryset(self, queryset):
        ids = set(queryset.values_list("last_published_by", flat=True))
        names = {user.pk: get_user_display_name(user) for user in User.objects.filter(pk__in=ids)}
        for page in queryset:
            self.add_last_publisher_name_to_page(names, page)
        return queryset
