from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from . import policy
from .dashboard import WaitingPanel
from .models import WatchedWord
from .views import appeals, cases, queue, slow, waves


@hooks.register("register_admin_urls")
def addresses():
    return [
        path("moderation/", queue.queue, name="moderation_queue"),
        path("moderation/appeals/", queue.appealed, name="moderation_appeals"),
        path("moderation/appeals/<int:pk>/", appeals.answer, name="moderation_answer"),
        path("moderation/decided/", queue.decided, name="moderation_decided"),
        path("moderation/decided/<int:pk>/undo/", cases.undo, name="moderation_undo"),
        path("moderation/about/<str:kind>/<str:pk>/", cases.about, name="moderation_about"),
        path("moderation/cases/<int:pk>/", cases.case, name="moderation_case"),
        path("moderation/cases/<int:pk>/claim/", cases.claim, name="moderation_claim"),
        path("moderation/cases/<int:pk>/release/", cases.release, name="moderation_release"),
        path("moderation/cases/<int:pk>/decide/", cases.decide, name="moderation_decide"),
        path("moderation/cases/<int:pk>/note/", cases.note, name="moderation_note"),
        path("moderation/cases/<int:pk>/lift/<int:sanction>/", cases.lift, name="moderation_lift"),
        path("moderation/waves/", waves.take_back, name="moderation_waves"),
        path("moderation/waves/<int:pk>/undo/", waves.undo, name="moderation_wave_undo"),
        path("moderation/slow/<int:page_id>/", slow.slow, name="moderation_slow"),
    ]


class ModeratorsEntry(MenuItem):
    """In the menu of whoever decides, and of nobody else."""

    def is_shown(self, request):
        return policy.may_moderate(request.user)


@hooks.register("register_admin_menu_item")
def entry():
    return ModeratorsEntry(
        _("Moderation"), reverse("moderation_queue"), icon_name="comment", order=250
    )


@hooks.register("construct_homepage_panels")
def waiting_panel(request, panels):
    if policy.may_moderate(request.user):
        panels.append(WaitingPanel(request.user))


class WatchedWordViewSet(SnippetViewSet):
    model = WatchedWord
    icon = "search"
    list_display = ["word", "action", "note"]
    list_filter = ["action"]
    search_fields = ["word", "key", "note"]
    search_backend_name = None


register_snippet(WatchedWordViewSet)


@hooks.register("insert_global_admin_css")
def style():
    return format_html('<link rel="stylesheet" href="{}">', static("admin/moderation.css"))


@hooks.register("register_page_header_buttons")
def slow_button(page, user, next_url=None, **kwargs):
    if page.depth > 1 and policy.may_moderate(user):
        address = reverse("moderation_slow", args=[page.pk])
        yield Button(_("Slow mode"), address, icon_name="time", priority=70)
