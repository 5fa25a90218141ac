"""The form of a row in a tree: its place in the tree is chosen as “below”."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm


class ParentField(forms.ModelChoiceField):
    def label_from_instance(self, row) -> str:
        return "— " * (row.depth - 1) + row.name


class NodeForm(WagtailAdminModelForm):
    """Saves a new row below its parent, and moves an old one when the parent changed."""

    parent = ParentField(
        queryset=None, required=False, label=_("Below"), help_text=_("Empty: at the very top.")
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = self._meta.model.objects.visible_to(self.for_user)
        if self.instance.pk:
            self.initial["parent"] = self.instance.get_parent()

    def clean_parent(self):
        parent, row = self.cleaned_data["parent"], self.instance
        if parent and row.pk and (parent == row or parent.is_descendant_of(row)):
            raise forms.ValidationError(
                gettext("“%(name)s” cannot lie below itself. Choose another place in the tree.")
                % {"name": row.name}
            )
        return parent

    def save(self, commit=True):
        row = super().save(commit=False)
        parent = self.cleaned_data["parent"]
        if not row.pk:
            self._meta.model.add_root(instance=row) if parent is None else parent.add_child(
                instance=row
            )
        else:
            row.save()
            if parent != row.get_parent():
                last = self._meta.model.get_last_root_node()
                row.move(parent, "last-child") if parent else row.move(last, "last-sibling")
                row.refresh_from_db()
                row.save()
        for formset in self.formsets.values():
            formset.instance = row
            formset.save()
        self.save_m2m()
        return row
