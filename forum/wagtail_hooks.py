from django.contrib import messages
from django.forms import Select
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from commons.arabic import bidi
from commons.identity.panels import NAMES
from commons.pages import modules

from . import policy
from .category_form import WHO_WRITES, CategoryForm
from .models import Category
from .querysets import MODULE
from .views import discussing

Category.base_form_class = CategoryForm


class CategoryViewSet(SnippetViewSet):
    model = Category
    icon = "comment"
    menu_label = _("Categories of the forum")
    menu_order = 730
    add_to_admin_menu = True
    ordering = ["position", "sort_name"]
    list_display = [
        "name",
        "read_by",
        Column("get_write_by_display", label=WHO_WRITES),
        BooleanColumn("sensitive", label=_("sensitive")),
        "topic_count",
    ]
    list_filter = ["read_by", "sensitive"]
    panels = [
        NAMES,
        FieldPanel("slug"),
        InlinePanel(
            "profiles",
            heading=_("Texts about the category"),
            label=_("text"),
            panels=[FieldPanel("locale"), FieldPanel("about")],
        ),
        FieldRowPanel([FieldPanel("theme", widget=Select), FieldPanel("network", widget=Select)]),
        FieldRowPanel([FieldPanel("colour"), FieldPanel("icon"), FieldPanel("position")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("read_by"), FieldPanel("read_group")]),
                FieldRowPanel([FieldPanel("write_by"), FieldPanel("write_group")]),
                FieldPanel("sensitive"),
            ],
            heading=_("Who reads and writes"),
        ),
        MultiFieldPanel(
            [FieldPanel("moderator_group"), FieldPanel("approval_first")],
            heading=_("Order"),
        ),
    ]


register_snippet(CategoryViewSet)


@hooks.register("before_delete_snippet")
def keep_what_was_used(request, things):
    """One by one and by the dozen: a category in which a topic was begun is never deleted."""
    ids = [thing.pk for thing in things if isinstance(thing, Category)]
    used = Category.objects.filter(pk__in=ids, topics__isnull=False).first()
    if used is None:
        return None
    words = gettext(
        "Topics were begun in %(name)s, so it cannot be deleted. To close it, let one group read it."
    )
    messages.error(request, words % {"name": bidi.isolate(used.name)})
    return redirect(reverse(Category.snippet_viewset.get_url_name("edit"), args=[used.pk]))


@hooks.register("register_admin_urls")
def discussed_url():
    return [path("discussed/<int:page_id>/", discussing.discuss, name="page_discussed")]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def discuss_button(page, user, next_url=None, **kwargs):
    page = page.specific_deferred
    if page.depth > 1 and modules.is_on(MODULE) and policy.why_not_discuss(user, page) is None:
        address = reverse("page_discussed", args=[page.pk])
        yield Button(_("Discuss this"), address, icon_name="group", priority=65)
