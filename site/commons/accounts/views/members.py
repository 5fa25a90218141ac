"""Accounts and groups in the admin, with the rule of `policy` on every view."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import ProtectedError
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, BulkActionsCheckboxColumn, Column
from wagtail.users.views import groups, users

from .. import policy
from ..actions import states
from ..forms.members import MemberForm


def roles_of(user) -> str:
    names = [str(_("Administrator"))] if user.is_superuser else []
    return "، ".join([*names, *(group.name for group in user.groups.all())])


class MembersView(users.IndexView):
    """Display names and roles. No address, no sign-in name, nor when somebody was last here."""

    template_name = "wagtailusers/users/index.html"
    page_title = _("Accounts")
    add_item_label = _("Add an account")
    default_ordering = "display_key"

    @cached_property
    def columns(self):
        title = self._get_title_column_class(users.UserColumn)
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="user"),
            title(
                "display_name",
                label=_("Name"),
                sort_key="display_key",
                get_url=self.get_edit_url,
                classname="name",
            ),
            Column("roles", accessor=roles_of, label=_("Roles")),
            BooleanColumn("is_active", label=_("Active"), sort_key="is_active"),
        ]

    @cached_property
    def search_fields(self):
        return ["display_name", "display_key", "sign_in_name"]

    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_related("groups")

    def order_queryset(self, queryset):
        return super(users.IndexView, self).order_queryset(queryset)

    def get_edit_url(self, instance):
        if policy.why_not_edit(self.request.user, instance) is None:
            return super().get_edit_url(instance)
        return None

    def get_delete_url(self, instance):
        if policy.why_not_manage(self.request.user, instance) is None:
            return super().get_delete_url(instance)
        return None


class ByWhom:
    """Hands the person at the keyboard to the form; all or nothing is saved."""

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"by": self.request.user}

    def post(self, request, *args, **kwargs):
        with transaction.atomic():
            return super().post(request, *args, **kwargs)


class AddMemberView(ByWhom, users.CreateView):
    template_name = "account/members/add.html"


class EditMemberView(ByWhom, users.EditView):
    template_name = "account/members/edit.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.can_delete = policy.why_not_manage(request.user, self.object) is None

    def dispatch(self, request, *args, **kwargs):
        if refusal := policy.why_not_edit(request.user, self.object):
            raise PermissionDenied(refusal)
        return super().dispatch(request, *args, **kwargs)


class EraseMemberView(users.DeleteView):
    def dispatch(self, request, *args, **kwargs):
        if refusal := policy.why_not_manage(request.user, self.get_object()):
            raise PermissionDenied(refusal)
        return super().dispatch(request, *args, **kwargs)

    def delete_action(self):
        states.erase(member=self.object, by=self.request.user)


class MemberViewSet(users.UserViewSet):
    ordering = "display_key"
    copy_view_enabled = False
    menu_label = _("Accounts")
    index_view_class = MembersView
    add_view_class = AddMemberView
    edit_view_class = EditMemberView
    delete_view_class = EraseMemberView
    create_template_name = "account/members/add.html"
    edit_template_name = "account/members/edit.html"

    def get_form_class(self, for_update=False):
        return MemberForm


class DeleteGroupView(groups.DeleteView):
    """What is open to one group alone, such as a category of the forum, keeps the group."""

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ProtectedError:
            words = _("Something is open to “%(group)s” alone, so this group cannot be deleted.")
            messages.error(self.request, words % {"group": self.object})
            return redirect(self.get_success_url())


class AdministratorsGroupViewSet(groups.GroupViewSet):
    """Groups carry rights: `permission_policy.AdministratorsOnly` opens them to nobody else."""

    delete_view_class = DeleteGroupView
