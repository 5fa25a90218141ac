"""The form of a category in the admin: it tells beforehand what the database would refuse."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from .models.category import Readers, Writers

ONE_GROUP = (("read_by", "read_group", Readers.GROUP), ("write_by", "write_group", Writers.GROUP))
WHO_WRITES = _("Who writes")


class CategoryForm(WagtailAdminModelForm):
    """Whether accounts are kept beside words is settled before the first word is written."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "write_by" in self.fields:
            self.fields["write_by"].label = WHO_WRITES
        if "sensitive" in self.fields and self.instance.pk and self.instance.topics.exists():
            self.fields["sensitive"].disabled = True

    def clean(self):
        typed = super().clean()
        for who, group, one in ONE_GROUP:
            self._one_group(typed.get(who) == one, group, typed.get(group))
        if typed.get("sensitive") and typed.get("read_by") == Readers.EVERYBODY:
            self.add_error("read_by", _("A sensitive category is for members, or for one group."))
        return typed

    def _one_group(self, asked: bool, field: str, group) -> None:
        if field in self.errors:
            return
        if asked and group is None:
            self.add_error(field, _("Choose the group."))
        if group is not None and not asked:
            self.add_error(field, _("Choose “one group” beside it, or leave this empty."))
