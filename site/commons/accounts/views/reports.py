"""Wagtail's reports, without sign-in names and without other organisations' drafts."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from wagtail.admin.auth import require_admin_access
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.reports.aging_pages import AgingPagesView

from ..models import User
from ..own_section import sees_whole_site


def whole_site(view):
    """Around a report that names pages of every section."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not sees_whole_site(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return require_admin_access(guarded)


class OldPagesView(AgingPagesView):
    def decorate_paginated_queryset(self, queryset):
        ids = set(queryset.values_list("last_published_by", flat=True))
        names = {user.pk: get_user_display_name(user) for user in User.objects.filter(pk__in=ids)}
        for page in queryset:
            self.add_last_publisher_name_to_page(names, page)
        return queryset
