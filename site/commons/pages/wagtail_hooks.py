from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page

from . import bulk, knowing, views
from .actions import takedown
from .forms import SiteModulesForm
from .models import SiteModules

SiteModules.base_form_class = SiteModulesForm
LAST = 1_000  # after Wagtail's own, so that ours stands

for bulk_action in bulk.ALL:
    hooks.register("register_bulk_action", bulk_action, order=LAST)


@hooks.register("insert_global_admin_css")
def style():
    return format_html('<link rel="stylesheet" href="{}">', static("admin/phones.css"))


@hooks.register("before_serve_page")
def answer_only_at_its_address(page, request, args, kwargs):
    """Wagtail would show an Arabic page under /en/ too, and a sensitive one under its slug."""
    elsewhere = getattr(page, "address_elsewhere", str)()
    return redirect(elsewhere, permanent=True) if elsewhere else None


@hooks.register("construct_page_chooser_queryset")
def choose_only_what_one_may_know(pages, request):
    """Wagtail offers every title of the site, other organisations' drafts too, to all authors."""
    known = knowing.of_model(Page, request.user)
    return pages.filter(pk__in=known.order_by().values("pk"))


@hooks.register("register_admin_urls")
def takedown_url():
    return [path("take-down/<int:page_id>/", views.take_down, name="take_down")]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def takedown_button(page, user, next_url=None, **kwargs):
    if takedown.may_take_down(page, user) and page.depth > 2:
        yield Button(
            _("Take down everywhere"),
            reverse("take_down", args=[page.pk]),
            icon_name="warning",
            priority=65,
        )
