"""Choosers of rows that hold what is not for everybody in the admin.

Wagtail lets whoever enters the admin look through the chooser of any snippet: here that would be
private telephone numbers and hidden places.
"""

from django.contrib.auth import get_permission_codename
from django.core.exceptions import PermissionDenied
from wagtail.snippets.views import chooser


class ForKeepers:
    """Only whoever may change such rows may look through them."""

    def dispatch(self, request, *args, **kwargs):
        options = self.model_class._meta
        right = get_permission_codename("change", options)
        if not request.user.has_perm(f"{options.app_label}.{right}"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class ChooseView(ForKeepers, chooser.ChooseView):
    pass


class ChooseResultsView(ForKeepers, chooser.ChooseResultsView):
    pass


class ChosenView(ForKeepers, chooser.SnippetChosenView):
    pass


class ChosenMultipleView(ForKeepers, chooser.SnippetChosenMultipleView):
    pass


class CreateView(ForKeepers, chooser.SnippetCreateView):
    pass


class KeepersChooserViewSet(chooser.SnippetChooserViewSet):
    choose_view_class = ChooseView
    choose_results_view_class = ChooseResultsView
    chosen_view_class = ChosenView
    chosen_multiple_view_class = ChosenMultipleView
    create_view_class = CreateView
