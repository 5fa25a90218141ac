from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button

from . import policy
from .views import settings


@hooks.register("register_admin_urls")
def setting_url():
    return [path("comments-of/<int:page_id>/", settings.openness_of, name="page_comments")]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def setting_button(page, user, next_url=None, **kwargs):
    if page.depth > 1 and policy.why_not_set(user, page) is None:
        yield Button(
            _("Comments"),
            reverse("page_comments", args=[page.pk]),
            icon_name="comment",
            priority=64,
        )
